import type { TabHost } from './tab-host.ts'

/** Tells the other tabs that there is a new generation: its number, and nothing else. */
export function tellGeneration(
  { BroadcastChannel }: TabHost,
  name: string,
  generation: number,
): void {
  if (!BroadcastChannel) return
  const channel = new BroadcastChannel(name)
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel never leaves its origin
  channel.postMessage(generation)
  channel.close()
}

/**
 * Listens for new generations, except while the page lies in the back/forward cache: some browsers keep a page with an
 * open channel out of it, others throw it out at the first message. When it is back, `changed` is called to be safe.
 *
 * @returns a function that ends it
 */
export function watchGeneration(host: TabHost, name: string, changed: () => void): () => void {
  const { BroadcastChannel } = host
  if (!BroadcastChannel) return () => {}
  let channel: BroadcastChannel | undefined
  const open = () => {
    channel = new BroadcastChannel(name)
    channel.onmessage = () => channel && changed()
  }
  const close = () => {
    channel?.close()
    channel = undefined
  }
  const comeBack = () => {
    // The first `pageshow` of a page finds it open.
    if (channel) return
    open()
    changed()
  }

  open()
  host.addEventListener?.('pagehide', close)
  host.addEventListener?.('pageshow', comeBack)
  return () => {
    host.removeEventListener?.('pagehide', close)
    host.removeEventListener?.('pageshow', comeBack)
    close()
  }
}
