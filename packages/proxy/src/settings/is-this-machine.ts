/** Whether only this machine goes by that name. */
export function isThisMachine(host: string): boolean {
  return /^((.+\.)?localhost|127(\.\d{1,3}){3}|\[?::1]?)$/.test(host)
}
