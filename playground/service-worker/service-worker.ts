/**
 * Keeps the files of the page, all of them and nothing else, so that it opens without a network.
 * What a platform answers is never looked at here: a request that is not for one of these files goes its way.
 */
import { setCacheNameDetails } from 'workbox-core'
import { cleanupOutdatedCaches, precacheAndRoute } from 'workbox-precaching'

declare const self: ServiceWorkerGlobalScope

/** Every file of this build, written in by dev/service-worker.ts. */
declare const files: { readonly url: string; readonly revision: string | null }[]

setCacheNameDetails({ prefix: 'northbound-playground' })
precacheAndRoute(files, { cleanURLs: false, ignoreURLParametersMatching: [] })
cleanupOutdatedCaches()

// The first visit also loads its parts on demand from here.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

// A newer version waits until the visitor reloads, because the open page needs the older files.
self.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void self.skipWaiting()
})
