import { createEmulator, type EmulatorOptions, type JournalEntry } from '../src/index.ts'
import { login, start } from './ask.ts'
import { canary, type HostileRequest, other, placeholders } from './hostile-request.ts'

/** The documented codes that come with the status 500. */
const documented500 = ['100220', '100412']

export interface Seen {
  readonly status: number
  readonly type: string | null
  readonly text: string
}

/** An emulator as a target, which always has a valid token. */
export function createVictim(options: EmulatorOptions = {}) {
  const emulator = createEmulator({
    now: () => start,
    seed: 7,
    apps: [canary, other],
    fetch: async () => new Response(),
    ...options,
  })
  let grant = { accessToken: '', refreshToken: '' }
  let dead = 'no token yet'

  function take(text: string): void {
    const found = /"accessToken":"(\w+)".*"refreshToken":"(\w+)"/.exec(text)
    if (!found) return
    dead = grant.accessToken
    grant = { accessToken: found[1]!, refreshToken: found[2]! }
  }

  /** The request with the tokens of this moment in it. */
  async function arm(request: HostileRequest): Promise<HostileRequest> {
    if (!emulator.apps.get(canary.appId)?.grant?.alive) take((await login(emulator, canary)).text)
    const armed = (text: string) =>
      text
        .replaceAll(placeholders.access, grant.accessToken)
        .replaceAll(placeholders.refresh, grant.refreshToken)
        .replaceAll(placeholders.dead, dead)
    const { body } = request
    return {
      method: request.method,
      target: armed(request.target),
      headers: request.headers.map(([name, value]) => [armed(name), armed(value)] as const),
      body: typeof body === 'string' ? armed(body) : body,
    }
  }

  /** What is wrong with an answer, and with what the journal says of it. */
  function faultsOf(method: string, seen: Seen, entry: JournalEntry | undefined): string[] {
    const precious = [canary.secret, other.secret, ...Object.values(grant), dead]
    take(seen.text)
    return [
      ...wrongAnswer(method, seen),
      ...(entry ? leaks(entry, precious) : ['the journal has no entry']),
      ...(entry && entry.status !== seen.status ? ['the journal has another status'] : []),
    ]
  }

  return { emulator, arm, faultsOf }
}

/** The differences from an answer of the platform. */
function wrongAnswer(method: string, { status, type, text }: Seen): string[] {
  if (method === 'HEAD') return text === '' ? [] : ['a HEAD with a body']
  if (status === 204) return text === '' ? [] : ['a 204 with a body']
  if (type !== 'application/json') return [`the type is ${type}`]
  const body = JSON.parse(text)
  const code = body.error_code ?? body.resultcode
  const isError = ['error_code,error_desc', 'resultcode,resultmsg'].includes(`${Object.keys(body)}`)
  if (code === undefined) return status < 300 ? [] : ['an error without a code']
  if (!isError || Object.values(body).some((part) => typeof part !== 'string' || part === '')) {
    return ['an error of another shape']
  }
  if (status === 500) return documented500.includes(code) ? [] : [`500 with ${code}`]
  return [200, 400, 401, 403, 404, 405, 409, 413, 414, 431].includes(status) ? [] : [`${status}`]
}

/** Whether a value is in the entry, be it percent-encoded, in any case of its letters. */
function leaks(entry: JournalEntry, precious: readonly string[]): string[] {
  let shown = JSON.stringify(entry)
  for (let round = 0; round < 3; round += 1) {
    const text = shown.toLowerCase()
    if (precious.some((one) => one.length >= 6 && text.includes(one.toLowerCase()))) {
      return ['the journal holds a secret or a token']
    }
    shown = shown.replace(/(%[\da-f]{2})+/gi, (run) => {
      try {
        return decodeURIComponent(run)
      } catch {
        return run
      }
    })
  }
  return []
}
