import type { TokenRecord } from '@northbound/auth'

export const application = 'https://platform.test:8743#app'

export function recordOf(generation: number, issuedBy = 'test'): TokenRecord {
  const accessToken = `token-${generation}`
  return { generation, accessToken, lifetimeMs: 3_600_000, remainingMs: 3_600_000, issuedBy }
}
