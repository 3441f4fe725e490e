import ky, { type Hooks, type KyInstance } from 'ky'
import type { Platform } from '../fake-server/create-fake-server.ts'
import { type Contender, type Peer, requestToken } from './peer.ts'

const packageName = 'ky'
const note = 'learns that it has no token from a 401, so that its cold burst is one of 401s'

/** The example of `hooks.afterResponse` in ky's readme, "Or retry with a fresh token on a 401 error". */
export const kyAfterResponse: Peer = {
  name: 'ky, documented afterResponse recipe',
  packageName,
  recovery: 'hook',
  note,
  async create(platform) {
    const holder = { token: '' }
    return createContender(platform, holder, {
      afterResponse: [
        async ({ request, response, retryCount }) => {
          if (response.status !== 401 || retryCount > 0) return undefined
          holder.token = (await requestToken(platform)).token
          const headers = new Headers(request.headers)
          headers.set('Authorization', `Bearer ${holder.token}`)
          return ky.retry({ request: new Request(request, { headers }), code: 'TOKEN_REFRESHED' })
        },
      ],
    })
  },
}

/** The answer to "How do I implement token refresh on 401 responses?" in ky's readme. */
export const kyBeforeRetry: Peer = {
  name: 'ky, documented beforeRetry recipe',
  packageName,
  recovery: 'hook',
  note,
  async create(platform) {
    const holder = { token: '' }
    return createContender(
      platform,
      holder,
      {
        beforeRetry: [
          async ({ request }) => {
            holder.token = (await requestToken(platform)).token
            request.headers.set('Authorization', `Bearer ${holder.token}`)
          },
        ],
      },
      [401],
    )
  },
}

function createContender(
  platform: Platform,
  holder: { token: string },
  hooks: Hooks,
  statusCodes?: number[],
): Contender {
  const api: KyInstance = ky.create({
    fetch: platform.fetch,
    ...(statusCodes && { retry: { statusCodes } }),
    hooks: {
      beforeRequest: [
        ({ request }) => request.headers.set('Authorization', `Bearer ${holder.token}`),
      ],
      ...hooks,
    },
  })
  return { call: async () => (await api.get(`${platform.url}/api/devices`)).ok }
}
