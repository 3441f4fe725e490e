/**
 * The key of a peer: an IPv4 address, or a /64 of IPv6, because one machine may own all its 2^64 addresses. An address that
 * begins with `::` stays as it is: loopback, or an IPv4-mapped address.
 */
export function networkOf(address: string): string {
  if (!address.includes(':') || address.startsWith('::')) return address
  const groups = address.split(':')
  const gap = groups.indexOf('')
  if (gap >= 0) groups.splice(gap, 1, ...Array<string>(9 - groups.length).fill('0'))
  return `${groups.slice(0, 4).join(':')}::/64`
}

/** Whether an address is a loopback address. Such a peer may be a reverse proxy with many clients. */
export function isLoopback(address: string): boolean {
  return /^(::1|(::ffff:)?127(\.\d{1,3}){3})$/.test(address)
}
