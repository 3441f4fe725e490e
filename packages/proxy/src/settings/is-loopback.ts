/** Whether an address of the network is one of this machine, which no other can have. */
export function isLoopback(address: string): boolean {
  return /^(::1|(::ffff:)?127(\.\d{1,3}){3})$/.test(address)
}
