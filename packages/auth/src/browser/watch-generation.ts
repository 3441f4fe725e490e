import type { TabHost } from './tab-host.ts'

/** Announces a new generation to the other tabs. The message holds only its number. */
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
 * Listens for new generations, except while the page is in the back/forward cache: some browsers do not cache a page with an
 * open channel, others evict it at the first message. When the page is restored, `changed` is called to be safe.
 *
 * @returns a function that stops listening
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
    // At the first `pageshow` of a page the channel is open already.
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
