/**
 * Who counts as one peer: an IPv4 address, or a /64 of IPv6, whose 2^64 addresses one machine may have to itself. An address
 * that begins with `::` stays as it is: this machine, or an IPv4 address in IPv6.
 */
export function networkOf(address: string): string {
  if (!address.includes(':') || address.startsWith('::')) return address
  const groups = address.split(':')
  const gap = groups.indexOf('')
  if (gap >= 0) groups.splice(gap, 1, ...Array<string>(9 - groups.length).fill('0'))
  return `${groups.slice(0, 4).join(':')}::/64`
}

/** Whether an address is of this machine. A peer there may be a server in front of the proxy, behind which there are many. */
export function isLoopback(address: string): boolean {
  return /^(?:::1$|(?:::ffff:)?127\.)/.test(address)
}
