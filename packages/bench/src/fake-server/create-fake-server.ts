import { findGrant, reject } from './dialects.ts'
import { createLastWinsTokens } from './last-wins-tokens.ts'
import { createLoginCounter, type LoginCounts } from './login-counter.ts'

/** What a contestant knows of a server: where it is, and how to reach it. */
export interface Platform {
  /** Base address without a slash at the end. */
  readonly url: string
  readonly fetch: typeof globalThis.fetch
}

/** What the server looks at; the Request of a server on a port is not the Request of this process. */
export type Asked = Pick<Request, 'url' | 'headers'>

export interface FakeServer extends Platform {
  answer(request: Asked): Promise<Response>
  readonly counts: LoginCounts
  /** Forgets what it counted. */
  resetCounts(): void
  /** Another client logs in, which supersedes every token of the contestants. */
  supersede(): void
  /** Spreads the answers to the next `calls` rejected calls evenly over `overMs`; the first comes at once. */
  spreadRejections(calls: number, overMs: number): void
}

export interface FakeServerOptions {
  /** How long a login takes, in ms; the old token is superseded in the middle of it, as over a real network. @default 20 */
  readonly loginMs?: number
  /** How long any other call takes, in ms; its token is judged in the middle of it. @default 2 */
  readonly callMs?: number
}

/**
 * One server for all contestants: it has the dialect of each, and one rule for all: only the
 * token issued last is valid. It lives in this process; `serve` of the emulator puts it on a port.
 */
export function createFakeServer({ loginMs = 20, callMs = 2 }: FakeServerOptions = {}): FakeServer {
  const tokens = createLastWinsTokens()
  const counter = createLoginCounter()
  let spread = { left: 0, stepMs: 0, nextMs: 0 }

  /** How much longer than others the next rejection takes. */
  function nextDelay(): number {
    if (spread.left === 0) return 0
    const { left, stepMs, nextMs } = spread
    spread = { left: left - 1, stepMs, nextMs: nextMs + stepMs }
    return nextMs
  }

  async function answer(request: Asked): Promise<Response> {
    const { pathname } = new URL(request.url)
    const grant = findGrant(pathname)
    if (grant) {
      return counter.during(async () => {
        await pause(loginMs / 2)
        const token = tokens.issue()
        await pause(loginMs / 2)
        return grant(token)
      })
    }
    await pause(callMs / 2)
    const isGood = tokens.isValid(readToken(request))
    await pause(callMs / 2 + (isGood ? 0 : nextDelay()))
    return isGood ? Response.json({ ok: true }) : reject(pathname)
  }

  return {
    answer,
    url: 'https://platform.test',
    fetch: (input, init) => answer(new Request(input, init)),
    get counts() {
      return counter.read()
    },
    resetCounts: () => counter.reset(),
    supersede: () => void tokens.issue(),
    spreadRejections(calls, overMs) {
      spread = { left: calls, stepMs: overMs / Math.max(1, calls - 1), nextMs: 0 }
    },
  }
}

/** Octokit writes `token …` where others write `Bearer …`. */
function readToken(request: Asked): string | undefined {
  return /^(?:bearer|token) (.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1]
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
