/** Whether a host name always resolves to this machine (loopback). */
export function isThisMachine(host: string): boolean {
  return /^((.+\.)?localhost|127(\.\d{1,3}){3}|\[?::1]?)$/.test(host)
}
