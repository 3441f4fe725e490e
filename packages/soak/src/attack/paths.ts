/** What the platform of the attack answers at which path: the proxy lets all of them through. */
export const page = 'http://localhost:5173'
export const devices = '/iocm/app/dm/v1.4.0/devices'
export const commands = '/iocm/app/cmd/v1.4.0/deviceCommands'

/** A device that the platform answers in an odd way. */
export const odd = (way: OddWay): string => `${devices}/${way}`

/** Ways in which the platform does not answer as it should. */
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
