import type { Fact } from '../fidelity/fact.ts'

const page = 'Authentication page, iot_06_0007 (2022-02-24)'

export const facts: readonly Fact[] = [
  {
    id: 'token.last-wins',
    says: 'Of several accessTokens of an application only the last one is valid.',
    standing: 'documented',
    source: page,
  },
  {
    id: 'token.simultaneous',
    says: 'Each of several concurrent logins gets a token, and only that of the one handled last is valid.',
    standing: 'documented',
    source: `${page} warns of it; which one wins is assumed`,
  },
  {
    id: 'token.ends-at-once',
    says: 'The old token becomes invalid when the new login is handled, not when it arrives.',
    standing: 'assumed',
    source: `follows from ${page}; no page names the moment`,
  },
  {
    id: 'token.per-application',
    says: 'A login invalidates no token of another application.',
    standing: 'assumed',
    source: `${page} speaks of the tokens that you have obtained`,
  },
  {
    id: 'token.access-life',
    says: 'An accessToken is valid for 3600 s, and invalid when they have passed.',
    standing: 'documented',
    source: page,
    switch: 'accessTokenLife',
  },
  {
    id: 'token.refresh-life',
    says: 'A refreshToken is valid for a month, taken as 30 days; in cn-2024 for 24 hours.',
    standing: 'documented',
    source: `${page}; Refreshing a Token, IoT hub reference (2023)`,
    switch: 'refreshTokenLife',
  },
  {
    id: 'token.length',
    says: 'Tokens are 29 to 32 hex characters, as if 16 bytes were printed without leading zeros.',
    standing: 'observed',
    source: 'captured login answers of 2017 to 2019',
    switch: 'tokenLength',
  },
  {
    id: 'token.login-ends-refresh',
    says: 'A login invalidates earlier refreshTokens.',
    standing: 'assumed',
    source: 'no page mentions it',
    switch: 'loginKillsRefreshToken',
  },
  {
    id: 'token.refresh-ends-access',
    says: 'A refresh invalidates the previous accessToken.',
    standing: 'assumed',
    source: `from ${page}: only the last accessToken is valid`,
    switch: 'refreshKillsAccessToken',
  },
  {
    id: 'token.refresh-rotates',
    says: 'A refresh issues a new refreshToken; the one sent works once.',
    standing: 'assumed',
    source:
      'Refreshing a Token, iot_06_0008 (2022-02-24) says that it may come from a refresh, not what ends',
    switch: 'refreshRotates',
  },
]
