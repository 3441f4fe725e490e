/** Whether an IP address is a loopback address. */
export function isLoopback(address: string): boolean {
  return /^(::1|(::ffff:)?127(\.\d{1,3}){3})$/.test(address)
}
