interface Options {
  readonly url: unknown
  readonly appId: unknown
  readonly secret?: unknown
  readonly timeoutMs?: number | undefined
  readonly storeTimeoutMs?: number | undefined
}

/** @throws {TypeError} that names the option, before any call needs it. */
export function checkOptions(options: Options): void {
  const { url, appId, secret, timeoutMs = 1, storeTimeoutMs = 1 } = options
  const wrong =
    Object.entries({ url, appId, secret }).find(([, value]) => !value)?.[0] ??
    (typeof appId === 'string' ? undefined : 'appId')
  if (wrong) throw new TypeError(`\`${wrong}\` must be a string that is not empty`)
  const late = Object.entries({ timeoutMs, storeTimeoutMs }).find(([, ms]) => !(ms > 0))?.[0]
  if (late) throw new TypeError(`\`${late}\` must be a positive number of ms`)
}
