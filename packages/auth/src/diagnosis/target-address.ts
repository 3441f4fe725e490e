/** Where an address leads. A name with dots counts as `internet`, because a page cannot resolve it. */
export type Place = 'this-machine' | 'local-network' | 'internet'

/** The parts of an address. User names, passwords, paths and queries are left out. */
export interface TargetAddress {
  readonly scheme: 'http' | 'https'
  /** Host without a port; IPv6 in brackets. */
  readonly host: string
  readonly port: number
  /** Scheme, host and port, as browsers write them. */
  readonly origin: string
  readonly place: Place
  /** Whether the host is an IP address, which needs no name lookup. */
  readonly isAddress: boolean
  /** Whether the host is a reserved name that never resolves (RFC 2606, RFC 6761). */
  readonly isReserved: boolean
}

/**
 * Reads a base address; undefined when it is not http or https. It resolves nothing and sends nothing.
 *
 * @example
 * ```ts
 * import { readTarget } from '@northbound/auth/diagnosis'
 *
 * const target = readTarget('https://192.168.1.20:8743/')
 * console.log(target?.port, target?.place) // 8743 'local-network'
 * ```
 */
export function readTarget(url: string): TargetAddress | undefined {
  if (!URL.canParse(url)) return undefined
  const { protocol, hostname, port, origin } = new URL(url)
  if (protocol !== 'http:' && protocol !== 'https:') return undefined
  const scheme = protocol === 'http:' ? 'http' : 'https'
  const host = hostname.replace(/\.$/, '')
  return {
    scheme,
    host,
    port: Number(port) || (scheme === 'http' ? 80 : 443),
    origin,
    place: placeOf(host),
    isAddress: isAddress(host),
    isReserved: /(^|\.)(invalid|test|example)$|(^|\.)example\.(com|net|org)$/.test(host),
  }
}

/** The address space of a host, as in Local Network Access (WICG, 2026). */
export function placeOf(host: string): Place {
  if (/(^|\.)localhost$|^127\.[\d.]+$|^0\.[\d.]+$|^\[::1?\]$/.test(host)) return 'this-machine'
  return isPrivate(host) ? 'local-network' : 'internet'
}

/** Compares two places: above 0 when the first is nearer. */
export function compareNearness(a: Place, b: Place): number {
  const order: readonly Place[] = ['internet', 'local-network', 'this-machine']
  return order.indexOf(a) - order.indexOf(b)
}

function isAddress(host: string): boolean {
  return /^\d+\.\d+\.\d+\.\d+$|^\[/.test(host)
}

function isPrivate(host: string): boolean {
  if (host.startsWith('[')) return /^\[(f[cd]|fe[89ab])/.test(host)
  if (isAddress(host)) {
    return /^(10\.|192\.168\.|169\.254\.|172\.(1[6-9]|2\d|3[01])\.|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.)/.test(
      host,
    )
  }
  return !host.includes('.') || /\.(local|lan|internal|home\.arpa)$/.test(host)
}
