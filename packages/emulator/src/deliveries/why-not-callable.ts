import type { Sending } from './sending.ts'

/**
 * The emulator calls this machine and no other, unless told: a test must not reach a stranger. Of this machine it calls the
 * ports that were named, if any were.
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
