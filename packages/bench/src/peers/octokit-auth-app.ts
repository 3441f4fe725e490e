import { generateKeyPairSync } from 'node:crypto'
import { createAppAuth } from '@octokit/auth-app'
import { request } from '@octokit/request'
import type { Platform } from '../fake-server/create-fake-server.ts'
import { callWithRetry, type Peer } from './peer.ts'

const packageName = '@octokit/auth-app'

export const octokitHook: Peer = {
  name: 'octokit auth-app, auth.hook',
  packageName,
  recovery: 'own',
  note: 'auth.hook takes a 401 for replication delay: sends the same token again after 1, 2 and 3 s; one run',
  isSlow: true,
  async create(platform) {
    const { auth, send } = create(platform)
    return {
      async call() {
        const { status } = await auth.hook(send, 'GET /api/devices')
        return status === 200
      },
    }
  },
}

export const octokitRefresh: Peer = {
  name: 'octokit auth-app, auth()',
  packageName,
  recovery: 'harness',
  note: 'the retry of auth() uses refresh: true',
  async create(platform) {
    const { auth } = create(platform)
    return {
      call: () =>
        callWithRetry(platform, async ({ isForced }) => {
          const { token } = await auth({ type: 'installation', refresh: isForced })
          return token
        }),
    }
  },
}

let privateKey: string | undefined

function create(platform: Platform) {
  privateKey ??= generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  }).privateKey
  const send = request.defaults({ baseUrl: platform.url, request: { fetch: platform.fetch } })
  const auth = createAppAuth({
    appId: 1,
    installationId: 1,
    privateKey,
    request: send,
    log: { warn: () => {} },
  })
  return { auth, send }
}
