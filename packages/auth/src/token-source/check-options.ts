interface Options {
  readonly url: unknown
  readonly appId: unknown
  readonly secret?: unknown
  readonly timeoutMs?: unknown
}

/** @throws {TypeError} that names the option, before any call needs it. */
export function checkOptions({ url, appId, secret, timeoutMs = 1 }: Options): void {
  const unset = Object.entries({ url, appId, secret }).find(([, value]) => !value)?.[0]
  if (unset) throw new TypeError(`\`${unset}\` is not set`)
  if (typeof appId !== 'string') throw new TypeError('`appId` must be a string')
  if (!(Number(timeoutMs) > 0)) throw new TypeError('`timeoutMs` must be a positive number of ms')
}
