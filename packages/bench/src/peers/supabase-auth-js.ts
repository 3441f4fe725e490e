import { GoTrueClient, type Session } from '@supabase/auth-js'
import { callWithRetry, type Peer } from './peer.ts'

const storageKey = 'session'

export const supabase: Peer = {
  name: 'supabase auth-js',
  packageName: '@supabase/auth-js',
  recovery: 'harness',
  note: 'starts with an expired session in its storage; the retry uses refreshSession',
  async create(platform) {
    const stored = new Map([[storageKey, JSON.stringify(expiredSession)]])
    const client = new GoTrueClient({
      url: `${platform.url}/auth/v1`,
      fetch: platform.fetch,
      storageKey,
      storage: {
        getItem: (key) => stored.get(key) ?? null,
        setItem: (key, value) => void stored.set(key, value),
        removeItem: (key) => void stored.delete(key),
      },
      autoRefreshToken: false,
      // Otherwise it refreshes the expired session before the race has begun.
      skipAutoInitialize: true,
    })
    return {
      call: () =>
        callWithRetry(platform, async ({ isForced }) => {
          const { data, error } = await (isForced ? client.refreshSession() : client.getSession())
          if (error) throw error
          return data.session?.access_token ?? ''
        }),
    }
  },
}

const expiredSession: Session = {
  access_token: 'expired',
  refresh_token: 'refresh-token',
  token_type: 'bearer',
  expires_in: 3600,
  expires_at: 1,
  user: {
    id: 'user',
    aud: 'authenticated',
    app_metadata: {},
    user_metadata: {},
    created_at: '2026-01-01T00:00:00Z',
  },
}
