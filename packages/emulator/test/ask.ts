import { createEmulator, demoApp, type Emulator, type EmulatorOptions } from '../src/index.ts'

/** Sends a plain request and returns status and parsed body. */
export interface Reply {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  // The shape is what the tests are about, so they read it freely.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly body: any
}

const host = 'https://platform.test:8743'
const security = `${host}/iocm/app/sec/v1.1.0`

/** Half past nine, on the day of the Authentication page's edition. */
export const start = Date.UTC(2022, 1, 24, 9, 30)

/** An emulator with a stopped clock that only the test moves. */
export function stillEmulator(options: EmulatorOptions = {}): Emulator {
  return createEmulator({ now: () => start, seed: 7, ...options })
}

export async function ask(emulator: Emulator, path: string, init?: RequestInit): Promise<Reply> {
  const response = await emulator.fetch(new Request(new URL(path, host), init))
  const text = await response.text()
  const { status, headers } = response
  return { status, headers, text, body: parse(text) }
}

export function login(
  emulator: Emulator,
  fields: Record<string, string> = demoApp,
  headers: Record<string, string> = {},
): Promise<Reply> {
  const body = new URLSearchParams(fields)
  return ask(emulator, `${security}/login`, { method: 'POST', body, headers })
}

export function refresh(emulator: Emulator, fields: object): Promise<Reply> {
  return postJson(emulator, 'refreshToken', JSON.stringify(fields))
}

export function logout(emulator: Emulator, fields: object): Promise<Reply> {
  return postJson(emulator, 'logout', JSON.stringify(fields))
}

export function postJson(emulator: Emulator, name: string, body: string): Promise<Reply> {
  const headers = { 'Content-Type': 'application/json' }
  return ask(emulator, `${security}/${name}`, { method: 'POST', headers, body })
}

export function postForm(emulator: Emulator, name: string, body: string): Promise<Reply> {
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded' }
  return ask(emulator, `${security}/${name}`, { method: 'POST', headers, body })
}

/** Lists the devices of an application: the plainest business call. */
export function devices(
  emulator: Emulator,
  accessToken: string,
  query = 'pageNo=0',
  appId: string = demoApp.appId,
): Promise<Reply> {
  const headers = { app_key: appId, Authorization: `Bearer ${accessToken}` }
  return ask(emulator, `/iocm/app/dm/v1.4.0/devices?${query}`, { headers })
}

/** The note of the newest journal entry. */
export function note(emulator: Emulator): string | undefined {
  return emulator.journal.entries.at(-1)?.note
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
