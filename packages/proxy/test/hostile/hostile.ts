import { devices, page } from '../stage/create-stage.ts'

/** A request as it goes over the wire, byte by byte (Latin-1), and what should come back. */
export interface Hostile {
  readonly what: string
  readonly raw: string
  /** Of every answer on the connection; none when it is closed without. `outcome-of.ts` has where it differs. */
  readonly statuses: readonly number[]
}

export interface Lines {
  readonly method?: string
  readonly target?: string
  readonly version?: string
  /** Header lines, beside those of a page that may call. */
  readonly lines?: readonly string[]
  /** The beginnings of lines that are left out. */
  readonly without?: readonly string[]
  readonly body?: string
}

/** A request that would be carried, but for what is changed in it. */
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

/** One that stands behind another on the same connection, and must not be taken for a request of its own. */
export const smuggled = request({ target: '/iocm/app/dm/v1.4.0/devices/smuggled' })

export const json = 'Content-Type: application/json'
