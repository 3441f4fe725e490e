/** DNS rebinding and its relatives. */
import { type Hostile, request } from './hostile.ts'

const host = (
  what: string,
  values: readonly string[],
  status = 421,
  lines: string[] = [],
): Hostile => ({
  what,
  raw: request({
    without: ['Host'],
    lines: [...values.map((value) => `Host: ${value}`), ...lines],
  }),
  statuses: [status],
})

export const hosts: readonly Hostile[] = [
  host('a name that was rebound', ['evil.example']),
  host('a name that was rebound, with our port', ['evil.example:8080']),
  host('no Host', [], 400),
  host('an empty Host', ['']),
  host('two Hosts, ours first', ['localhost', 'evil.example']),
  host('two Hosts, ours last', ['evil.example', 'localhost']),
  host('our Host twice', ['localhost', 'localhost']),
  host('two in one line', ['localhost, evil.example']),
  host('ours as a part in front', ['localhost.evil.example']),
  host('ours as a part behind (CVE-2026-55602)', ['evil-localhost']),
  host('ours as a user', ['localhost@evil.example']),
  host('ours with a dot', ['localhost.']),
  host('ours with two ports', ['localhost:80:80']),
  host('ours with a path', ['localhost/evil']),
  host('any address', ['0.0.0.0']),
  host('a number as the address', ['2130706433']),
  host('a short address', ['127.1']),
  host('an address of the wrong kind', ['[::ffff:127.0.0.1]']),
  host('ours in X-Forwarded-Host only', ['evil.example'], 421, ['X-Forwarded-Host: localhost']),
  host('ours in Forwarded only', ['evil.example'], 421, ['Forwarded: host=localhost']),
  host('a blank between Host and its colon', [], 400, ['Host : localhost']),
]
