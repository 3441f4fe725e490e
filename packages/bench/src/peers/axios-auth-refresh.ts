import axios from 'axios'
import { createAuthRefresh } from 'axios-auth-refresh'
import { type Peer, requestToken } from './peer.ts'

const packageName = 'axios-auth-refresh'

export const axiosAuthRefresh = createPeer('axios-auth-refresh', true)
export const axiosAuthRefreshAll = createPeer(
  'axios-auth-refresh, deduplicateRefresh: false',
  false,
)

function createPeer(name: string, deduplicateRefresh: boolean): Peer {
  return {
    name,
    packageName,
    recovery: 'own',
    note: 'learns that it has no token from a 401, so that its cold burst is one of 401s',
    async create({ url, fetch }) {
      let accessToken = ''
      const instance = axios.create({ baseURL: url, adapter: 'fetch', env: { fetch } })
      instance.interceptors.request.use((config) => {
        config.headers.set('Authorization', `Bearer ${accessToken}`)
        return config
      })
      createAuthRefresh(
        instance,
        async (failed) => {
          accessToken = (await requestToken({ url, fetch })).token
          failed.response.config.headers['Authorization'] = `Bearer ${accessToken}`
        },
        { deduplicateRefresh },
      )
      return {
        call: async () => (await instance.get('/api/devices')).status === 200,
      }
    },
  }
}
