interface Options {
  readonly url: unknown
  readonly appId: unknown
  readonly secret?: unknown
  readonly timeoutMs?: number | undefined
  readonly storeTimeoutMs?: number | undefined
}

/** @throws {TypeError} that names the invalid option. */
export function checkOptions(options: Options): void {
  for (const name of ['url', 'appId', 'secret'] as const) {
    const value = options[name]
    if (!value || (name === 'appId' && typeof value !== 'string')) {
      throw new TypeError(`\`${name}\` must be a string that is not empty`)
    }
  }
  for (const name of ['timeoutMs', 'storeTimeoutMs'] as const) {
    if (!((options[name] ?? 1) > 0)) {
      throw new TypeError(`\`${name}\` must be a positive number of ms`)
    }
  }
}
