import { scenarioList } from './components/later-parts.ts'
import { mountPage } from './mount-page.tsx'
import type { NewVersion } from './offline/keep-offline.ts'
import { createStore } from './session/store.ts'
import type { ReadLink } from './sharing/share-link.ts'

// Only the development server runs an emulator and relays to it, and to platforms: see dev/.
const machineUrl = import.meta.env.DEV ? `${location.origin}/platform` : undefined
const relayUrl = import.meta.env.DEV ? `${location.origin}/relay` : undefined
const newVersion = createStore<NewVersion | undefined>(undefined)

void begin()

async function begin(): Promise<void> {
  // A link is read before anything is shown, as it may name a language and a theme.
  const link = /[#&]v=/.test(location.hash) ? await readLink(location.hash) : undefined
  mountPage(document.getElementById('playground')!, {
    machineUrl,
    relayUrl,
    newVersion,
    preset: link?.preset,
    linkDefect: link?.defect,
    onDrawn: () => void keep(),
  })
}

async function readLink(hash: string): Promise<ReadLink | undefined> {
  try {
    return (await import('./sharing/share-link.ts')).readShareLink(hash)
  } catch {
    return { preset: {}, defect: 'unreadable' }
  }
}

/** Fetches the rest for times without a network, when all that is shown at first is there and the page has nothing to do. */
async function keep(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  // Where storage is forbidden, or the page is no secure context, it only needs its network.
  try {
    await scenarioList.load()
    await quiet()
    const { keepOffline } = await import('./offline/keep-offline.ts')
    await keepOffline((version) => newVersion.change(() => version))
  } catch {}
}

function quiet(): Promise<unknown> {
  return new Promise((resolve) => {
    // Safari has no idle callback.
    if (!('requestIdleCallback' in globalThis)) setTimeout(resolve, 1_000)
    else requestIdleCallback(resolve, { timeout: 5_000 })
  })
}
