import { readFileSync } from 'node:fs'

/** What the relay is started with, from variables such as `NORTHBOUND_RELAY=lab=https://server:8743`. */
export interface RelayFromEnvironment {
  /** Base addresses by name; empty if no relay is configured. */
  readonly platforms: Readonly<Record<string, string>>
  readonly tls: {
    readonly cert?: string | undefined
    readonly key?: string | undefined
    readonly passphrase?: string | undefined
    readonly ca?: string | undefined
  }
}

/**
 * Reads them. `NORTHBOUND_RELAY` has platforms apart by blanks or commas, each `name=address`, or an address alone, which is
 * then called `platform`. `_CERT`, `_KEY` and `_CA` behind it name PEM files; `_PASSPHRASE` opens the key.
 *
 * @throws {Error} that names the variable whose file cannot be read. It quotes no path: people write the key itself there.
 */
export function readRelaySettings(
  env: Readonly<Record<string, string | undefined>>,
): RelayFromEnvironment {
  const entries = (env['NORTHBOUND_RELAY'] ?? '').split(/[\s,]+/).filter(Boolean)
  const platforms = entries.map((entry): [string, string] => {
    const [, name = 'platform', url = ''] = /^(?:([a-z0-9-]+)=)?(.*)$/.exec(entry) ?? []
    return [name, url.replace(/\/+$/, '')]
  })
  return {
    platforms: Object.fromEntries(platforms),
    tls: {
      cert: readNamedFile(env, 'NORTHBOUND_RELAY_CERT'),
      key: readNamedFile(env, 'NORTHBOUND_RELAY_KEY'),
      passphrase: env['NORTHBOUND_RELAY_PASSPHRASE'],
      ca: readNamedFile(env, 'NORTHBOUND_RELAY_CA'),
    },
  }
}

function readNamedFile(
  env: Readonly<Record<string, string | undefined>>,
  name: string,
): string | undefined {
  const path = env[name]
  if (!path) return undefined
  const { text, code } = tryToRead(path)
  if (text !== undefined) return text
  throw new Error(`${name}: the file cannot be read (${code}); give its path`)
}

function tryToRead(path: string): { readonly text?: string; readonly code?: string } {
  try {
    return { text: readFileSync(path, 'utf8') }
  } catch (error) {
    return { code: (error as NodeJS.ErrnoException).code ?? 'unknown' }
  }
}
