import { ConfidentialClientApplication, type INetworkModule } from '@azure/msal-node'
import type { Platform } from '../fake-server/create-fake-server.ts'
import { callWithRetry, credentials, type Peer } from './peer.ts'

export const msalNode: Peer = {
  name: 'msal-node',
  packageName: '@azure/msal-node',
  recovery: 'harness',
  note: 'acquireTokenByClientCredential; the retry uses skipCache',
  async create(platform) {
    const authority = `${platform.url}/tenant`
    const app = new ConfidentialClientApplication({
      auth: {
        ...credentials,
        authority,
        knownAuthorities: [new URL(platform.url).host],
        // Given here so that nothing is looked up.
        authorityMetadata: JSON.stringify({
          issuer: authority,
          authorization_endpoint: `${authority}/oauth2/authorize`,
          token_endpoint: `${authority}/oauth2/token`,
          jwks_uri: `${authority}/keys`,
        }),
      },
      system: { networkClient: networkClient(platform) },
    })
    return {
      call: () =>
        callWithRetry(platform, async ({ isForced }) => {
          const result = await app.acquireTokenByClientCredential({
            scopes: ['api/.default'],
            skipCache: isForced,
          })
          return result?.accessToken ?? ''
        }),
    }
  },
}

function networkClient(platform: Platform): INetworkModule {
  const send = async (method: string, url: string, headers = {}, body?: string) => {
    const response = await platform.fetch(url, { method, headers, ...(body && { body }) })
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: await response.json(),
    }
  }
  return {
    sendGetRequestAsync: (url, options) => send('GET', url, options?.headers),
    sendPostRequestAsync: (url, options) => send('POST', url, options?.headers, options?.body),
  }
}
