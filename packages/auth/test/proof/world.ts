import {
  createTokenSource,
  isNorthboundError,
  memoryStore,
  type TokenSource,
  type TokenStore,
} from '@northbound/auth'
import { createManualClock } from '@northbound/auth/testing'
import { createFlatPlatform, type Weather } from './flat-platform.ts'
import { flakyStore } from './flaky-store.ts'

export const url = 'https://platform.test'
export const app = { appId: 'na', secret: 'the-canary-secret' }
const application = `${url}#${app.appId}`

/** A process: its own token source, and a heart that can stop for a while or for ever. */
interface Process {
  tokens: TokenSource
  frozenUntil: number
  seen: number
}

/** All that chance decides: the same list of numbers gives the same world. */
export interface Fortune {
  readonly numbers: readonly number[]
  readonly weathers: readonly Weather[]
}

/** Several processes on one store and one platform, under one virtual clock. */
export function createWorld(processCount: number, { numbers, weathers }: Fortune) {
  const clock = createManualClock()
  // The world's own time: steps of the wall clock are what the processes see, not what happens.
  const now = () => clock.monotonic()
  let drawn = 0
  const draw = () => numbers[drawn++ % numbers.length] ?? 0
  let sent = 0
  let isStoreAway = false
  let isCalm = false
  const violations: string[] = []
  const calls = { ok: 0, failed: 0 }

  const pass = (ms: number) => new Promise<void>((done) => clock.schedule(ms, done))
  const calmWeather: Weather = { there: 20, back: 20, fate: 'arrives' }
  const platform = createFlatPlatform(pass, now, () =>
    isCalm ? calmWeather : (weathers[sent++ % weathers.length] ?? calmWeather),
  )

  const inner = memoryStore(clock)
  let highest = 0
  const watched: TokenStore = {
    ...inner,
    async publish(key, record) {
      const stored = await inner.publish(key, record)
      if (stored.record.generation < highest) violations.push('I2: the store went back')
      highest = stored.record.generation
      return stored
    },
  }

  const createProcess = (): Process => {
    const process: Process = { frozenUntil: 0, seen: 0, tokens: undefined as never }
    /** While a process is frozen nothing in it goes on; what is due then happens when it thaws. */
    const thaw = async () => {
      while (now() < process.frozenUntil) await pass(process.frozenUntil - now())
    }
    const slow = async (ms: number) => {
      await pass(ms)
      await thaw()
    }
    process.tokens = createTokenSource({
      url,
      ...app,
      clock: {
        now: clock.now,
        monotonic: clock.monotonic,
        schedule(ms, task) {
          let isCancelled = false
          const cancel = clock.schedule(ms, () => {
            if (now() >= process.frozenUntil) task()
            else void thaw().then(() => isCancelled || task())
          })
          return () => {
            isCancelled = true
            cancel()
          }
        },
      },
      random: () => draw() / 1000,
      store: flakyStore(
        watched,
        slow,
        () => (isCalm ? 1 : draw() % 40),
        () => isStoreAway,
      ),
      fetch: async (input, init) => {
        try {
          return await platform.fetch(input, init)
        } finally {
          await thaw()
        }
      },
    })
    return process
  }
  const processes = Array.from({ length: processCount }, createProcess)

  /** A call of the API as withToken makes it: at most two requests. */
  async function call(index: number, signal?: AbortSignal): Promise<void> {
    const process = processes[index % processes.length] as Process
    const began = now()
    try {
      let token = await process.tokens.get({ signal })
      for (let request = 1; ; request++) {
        if (token.generation < process.seen)
          violations.push('I3: a process saw a generation go back')
        process.seen = Math.max(process.seen, token.generation)
        await pass(isCalm ? 10 : draw() % 200)
        if (platform.accepts(token.accessToken)) {
          calls.ok++
          return
        }
        if (request === 2) break
        token = await process.tokens.get({ rejected: token.accessToken, signal })
      }
      calls.failed++
    } catch (error) {
      if (signal?.aborted) return
      calls.failed++
      if (!isNorthboundError(error)) violations.push(`a foreign error: ${String(error)}`)
      if (JSON.stringify(error).includes(app.secret)) violations.push('I10: a secret in an error')
    } finally {
      // Two flights may follow on each other; each ends by its own deadline and half a second.
      const longest = 2 * (44_500 + 500) + 1000 + frozenTime
      if (now() - began > longest) violations.push('I7: a caller waited beyond every deadline')
    }
  }

  let frozenTime = 0
  return {
    clock,
    platform,
    calls,
    violations,
    call,
    now,
    processes,
    freeze(index: number, ms: number) {
      const process = processes[index % processes.length] as Process
      process.frozenUntil = Math.max(process.frozenUntil, now() + ms)
      frozenTime += ms
    },
    /** The process ends without a word; another takes its place. */
    kill(index: number) {
      const place = index % processes.length
      const process = processes[place] as Process
      process.frozenUntil = Number.POSITIVE_INFINITY
      processes[place] = createProcess()
    },
    setStoreAway(isAway: boolean) {
      isStoreAway = isAway
    },
    /** From now on nothing fails. */
    calmDown() {
      isCalm = true
      isStoreAway = false
    },
    stored: () => inner.read(application),
  }
}
