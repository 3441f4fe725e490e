import { apiPaths } from '@northbound/auth/paths'

/** Paths of the attack's platform. The proxy forwards all of them. */
export const page = 'http://localhost:5173'
export const { devices, commands } = apiPaths

/** The path of a device with a malformed response. */
export const odd = (way: OddWay): string => `${devices}/${way}`

/** Kinds of malformed responses of the platform. */
export const oddWays = [
  'status-101',
  'status-600',
  'status-999',
  'early-end',
  'long-length',
  'short-length',
  'body-with-204',
  'no-http',
  'error-without-end',
  'silence',
  'eight-megabytes',
] as const

export type OddWay = (typeof oddWays)[number]
