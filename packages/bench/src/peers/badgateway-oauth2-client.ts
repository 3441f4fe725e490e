import { OAuth2Client, OAuth2Fetch } from '@badgateway/oauth2-client'
import { credentials, type Peer } from './peer.ts'

export const badgateway: Peer = {
  name: 'badgateway oauth2-client',
  packageName: '@badgateway/oauth2-client',
  recovery: 'own',
  async create(platform) {
    const client = new OAuth2Client({
      ...credentials,
      server: platform.url,
      tokenEndpoint: '/oauth2/token',
      fetch: platform.fetch,
    })
    const wrapper = new OAuth2Fetch({ client, getNewToken: () => client.clientCredentials() })
    const middleware = wrapper.mw()
    return {
      async call() {
        const request = new Request(`${platform.url}/api/devices`)
        return (await middleware(request, (authenticated) => platform.fetch(authenticated))).ok
      },
    }
  },
}
