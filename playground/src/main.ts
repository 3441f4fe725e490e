import { firstLocale } from './language/locales.ts'
import { languages } from './app/languages.ts'
import type { Locale } from './language/locale.ts'
import { mountPage } from './mount-page.tsx'
import type { NewVersion } from './offline/keep-offline.ts'
import { createStore } from './session/store.ts'
import { hasSharedState } from './sharing/has-shared-state.ts'
import type { ReadLink } from './sharing/share-link.ts'

// Only the development server runs an emulator and relays to it, and to platforms: see dev/.
const machineUrl = import.meta.env.DEV ? `${location.origin}/platform` : undefined
const relayUrl = import.meta.env.DEV ? `${location.origin}/relay` : undefined
const newVersion = createStore<NewVersion | undefined>(undefined)

let keeping: Promise<void> | undefined
void begin()

async function begin(): Promise<void> {
  // A link is read before anything is shown, as it may name a language and a theme.
  const link = hasSharedState(location.hash) ? await readLink(location.hash) : undefined
  const page = document.getElementById('playground')!
  // The page is rendered as soon as its language is loaded. If that fails, an error replaces the prerendered page.
  await languages[link?.preset.locale ?? firstLocale()].load().catch(() => page.replaceChildren())
  mountPage(page, {
    machineUrl,
    relayUrl,
    newVersion,
    preset: link?.preset,
    linkDefect: link?.defect,
    onDrawn: (locale) => void (keeping ??= keep(locale)),
  })
}

async function readLink(hash: string): Promise<ReadLink | undefined> {
  try {
    return (await import('./sharing/share-link.ts')).readShareLink(hash)
  } catch {
    return { preset: {}, defect: 'unreadable' }
  }
}

/** Fetches the rest for offline use, once the first view is complete and the page is idle. */
async function keep(locale: Locale): Promise<void> {
  if (!import.meta.env.PROD) return
  await quiet()
  try {
    const { keepOffline } = await import('./offline/keep-offline.ts')
    await keepOffline((version) => newVersion.change(() => version))
  } catch {
    // Storage is forbidden, or the page is not a secure context. Then offline use works only until the page is closed.
    // A part that cannot be fetched is reported when it is needed.
    const rest = import('./app/fetch-rest.ts')
    await rest.then(({ fetchRest }) => fetchRest(locale)).catch(() => {})
    // Visible in the performance panel: from here on the page works offline.
    performance.mark('northbound:rest-fetched')
  }
}

function quiet(): Promise<unknown> {
  return new Promise((resolve) => {
    // Safari has no idle callback.
    if (!('requestIdleCallback' in globalThis)) setTimeout(resolve, 1_000)
    else requestIdleCallback(resolve, { timeout: 5_000 })
  })
}
