import type { Sending } from './sending.ts'

/**
 * The emulator calls only this machine unless other hosts are allowed: a test must not call a real server by accident. If
 * ports are named, it calls only these.
 */
export function whyNotCallable(
  url: string,
  { allowed, ports }: Pick<Sending, 'allowed' | 'ports'>,
): string | undefined {
  if (!URL.canParse(url)) return 'its address cannot be read'
  const { hostname, host, port, protocol } = new URL(url)
  const isHere = /^(localhost|\[::1\]|127(\.\d+){3})$/.test(hostname)
  if (protocol !== 'http:' && protocol !== 'https:') return 'its address is not of http or https'
  if (allowed.includes(hostname) || allowed.includes(host)) return undefined
  if (!isHere) {
    return 'its host is not this machine; name it in the option allowCallbacksTo to call it'
  }
  const number = Number(port) || (protocol === 'http:' ? 80 : 443)
  return !ports || ports.includes(number)
    ? undefined
    : 'its port is not one of the option callbackPorts'
}
