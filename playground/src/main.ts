import { mountPage } from './mount-page.tsx'
import type { NewVersion } from './offline/keep-offline.ts'
import { readShareLink } from './sharing/share-link.ts'
import { createStore } from './session/store.ts'

// Only the development server runs an emulator and relays to it, and to platforms: see dev/.
const machineUrl = import.meta.env.DEV ? `${location.origin}/platform` : undefined
const relayUrl = import.meta.env.DEV ? `${location.origin}/relay` : undefined
const newVersion = createStore<NewVersion | undefined>(undefined)

mountPage(document.getElementById('playground')!, {
  machineUrl,
  relayUrl,
  newVersion,
  link: readShareLink(location.hash),
})

if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  addEventListener('load', () => {
    // Without it, where storage is forbidden or the page is no secure context, the page only needs its network.
    import('./offline/keep-offline.ts')
      .then(({ keepOffline }) => keepOffline((version) => newVersion.change(() => version)))
      .catch(() => {})
  })
}
