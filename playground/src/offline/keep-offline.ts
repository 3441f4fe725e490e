/** As much of Trusted Types as is needed; TypeScript does not know them yet. */
declare const trustedTypes:
  | {
      createPolicy(
        name: string,
        rules: { createScriptURL(): string },
      ): { createScriptURL(url: string): unknown }
    }
  | undefined

/** A newer version of the page that is loaded but not active. */
export interface NewVersion {
  /** Activates it and reloads the page. The state in memory is lost. */
  takeOver(): void
}

/**
 * Makes the page available offline: registers the service worker beside it.
 *
 * @param onNewVersion called when another version is ready, now or whenever the visitor comes back to the page
 */
export async function keepOffline(onNewVersion: (version: NewVersion) => void): Promise<void> {
  const { serviceWorker } = navigator
  const registration = await serviceWorker.register(address(), { updateViaCache: 'none' })

  const offer = () => {
    const { waiting } = registration
    // Without a controller it is the first visit, and nothing newer than what is shown.
    if (!waiting || !serviceWorker.controller) return
    onNewVersion({
      takeOver() {
        serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
        // A worker has no origin to name, unlike a window.
        // oxlint-disable-next-line unicorn/require-post-message-target-origin
        waiting.postMessage('take-over')
      },
    })
  }
  offer()
  registration.addEventListener('updatefound', () =>
    registration.installing?.addEventListener('statechange', offer),
  )
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') registration.update().catch(() => {})
  })
}

/** The one address that the policy of the page lets become a script. */
function address(): string {
  const url = new URL('service-worker.js', document.baseURI).href
  if (!('trustedTypes' in globalThis)) return url
  const policy = trustedTypes?.createPolicy('northbound-service-worker', {
    createScriptURL: () => url,
  })
  // For the compiler the address is a string; the browser requires the trusted object.
  return policy?.createScriptURL('') as string
}
