import { OAuth2Client } from 'google-auth-library'
import type { Platform } from '../fake-server/create-fake-server.ts'
import { type Contender, credentials, type Peer, requestToken } from './peer.ts'

const packageName = 'google-auth-library'

export const googleRefreshToken: Peer = {
  name: 'google-auth-library, refresh token',
  packageName,
  recovery: 'own',
  note: 'with forceRefreshOnFailure, without which it hands a 401 to the caller',
  async create(platform) {
    const client = createClient(platform)
    client.setCredentials({ refresh_token: 'refresh-token' })
    return createContender(platform, client)
  },
}

export const googleRefreshHandler: Peer = {
  name: 'google-auth-library, refreshHandler',
  packageName,
  recovery: 'own',
  note: 'with forceRefreshOnFailure, without which it hands a 401 to the caller',
  async create(platform) {
    const client = createClient(platform)
    client.refreshHandler = async () => {
      const { token, expiresAt } = await requestToken(platform)
      return { access_token: token, expiry_date: expiresAt }
    }
    return createContender(platform, client)
  },
}

function createClient(platform: Platform): OAuth2Client {
  return new OAuth2Client({
    ...credentials,
    endpoints: { oauth2TokenUrl: `${platform.url}/oauth2/token` },
    transporterOptions: { fetchImplementation: platform.fetch },
    forceRefreshOnFailure: true,
  })
}

function createContender(platform: Platform, client: OAuth2Client): Contender {
  return {
    async call() {
      const { status } = await client.request({ url: `${platform.url}/api/devices` })
      return status === 200
    },
  }
}
