import { devices, page } from '../stage/create-stage.ts'

/** A request as it is sent, byte by byte (Latin-1), and the expected response. */
export interface Hostile {
  readonly what: string
  readonly raw: string
  /** Of every response on the connection; empty when it is closed without one. `outcome-of.ts` has the exceptions. */
  readonly statuses: readonly number[]
}

export interface Lines {
  readonly method?: string
  readonly target?: string
  readonly version?: string
  /** Header lines in addition to those of an allowed page. */
  readonly lines?: readonly string[]
  /** Beginnings of the lines to leave out. */
  readonly without?: readonly string[]
  readonly body?: string
}

/** A request that would be forwarded except for the given changes. */
export function request({
  method = 'GET',
  target = devices,
  version = 'HTTP/1.1',
  lines = [],
  without = [],
  body = '',
}: Lines = {}): string {
  const usual = ['Host: localhost', `Origin: ${page}`, 'x-northbound: 1', 'Connection: close']
  const kept = usual.filter((line) => !without.some((start) => line.startsWith(start)))
  return `${[`${method} ${target} ${version}`, ...kept, ...lines].join('\r\n')}\r\n\r\n${body}`
}

/** A request smuggled behind another on the same connection. It must not be handled as a request. */
export const smuggled = request({ target: '/iocm/app/dm/v1.4.0/devices/smuggled' })

export const json = 'Content-Type: application/json'
