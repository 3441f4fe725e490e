import { isNorthboundError, type TokenStore } from '@northbound/auth'
import { createFlatPlatform, type Weather } from './flat-platform.ts'
import { createProofClock } from './proof-clock.ts'
import { createStore, type StoreKind } from './create-store.ts'
import { createSimulatedProcess, type SimulatedProcess } from './simulated-process.ts'

/** All random decisions: the same list of numbers gives the same world. */
export interface Fortune {
  readonly numbers: readonly number[]
  readonly weathers: readonly Weather[]
  /** What keeps the record: each kind of store in its form in memory. */
  readonly storeKind: StoreKind
}

/** How a call is made. */
export interface CallKind {
  readonly signal?: AbortSignal
  /** Whether the caller tries the token first that it had before, perhaps from an earlier life of the process. */
  readonly isCarried?: boolean
}

interface Seat {
  process: SimulatedProcess
  /** The newest generation it was given. */
  seen: number
  /** The last token that callers of this seat had, also in an earlier life of its process. */
  token?: string
}

/** Several processes on one store and one platform, under one virtual clock. */
export function createWorld(processCount: number, { numbers, weathers, storeKind }: Fortune) {
  const clock = createProofClock()
  // The world's own time: steps of the wall clock are what the processes see, not what happens.
  const now = () => clock.monotonic()
  let drawn = 0
  const draw = () => numbers[drawn++ % numbers.length] ?? 0
  let sent = 0
  let isStoreAway = false
  let isCalm = false
  let frozenTime = 0
  /** Faults of the processes and the store. */
  let disturbances = 0
  const violations: string[] = []
  const calls = { ok: 0, failed: 0 }

  const pass = (ms: number) => new Promise<void>((done) => void clock.schedule(ms, done))
  const calmWeather: Weather = { there: 20, back: 20, fate: 'arrives' }
  const nextWeather = () =>
    isCalm ? calmWeather : (weathers[sent++ % weathers.length] ?? calmWeather)
  /** The secret that was given out last; who holds it knows nothing of a change of the platform's until told. */
  let secret = 'the-canary-secret-0'
  const platform = createFlatPlatform({ pass, now, nextWeather, secret })
  /** For how long, in ms, the processes had a secret that the platform did not take, and how often. */
  const rotations = { count: 0, ms: 0, since: 0 }

  const inner = createStore(storeKind, clock)
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
  const { watch: _, ...unwatched } = watched

  let started = 0
  const start = () => {
    // The first number is the id of a source, and two sources never have the same.
    const ids = [++started / 1_000_000]
    return createSimulatedProcess({
      clock,
      platform,
      store: draw() % 2 ? watched : unwatched,
      wire: {
        pass,
        latency: () => (isCalm ? 1 : draw() % 40),
        isAway: () => isStoreAway,
        hints: () => draw() % 3,
      },
      callLatency: () => (isCalm ? 10 : draw() % 200),
      secret: () => secret,
      random: () => ids.pop() ?? draw() / 1000,
    })
  }
  const seats = Array.from({ length: processCount }, (): Seat => ({ seen: 0, process: start() }))
  const seatOf = (index: number) => seats[index % seats.length]!

  /** Whether nothing happened since a moment that could have ended a token but the logins of the sources themselves. */
  const isUndisturbed = () => {
    const before = platform.stray + disturbances
    return () => before === platform.stray + disturbances
  }

  async function call(index: number, { signal, isCarried = false }: CallKind = {}): Promise<void> {
    const seat = seatOf(index)
    const { process } = seat
    const began = now()
    const isCalm = isUndisturbed()
    const rejected = new Set<string>()
    const carried = isCarried ? seat.token : undefined
    if (carried !== undefined && !platform.accepts(carried)) rejected.add(carried)
    let given: string | undefined
    try {
      const { isAccepted, accessToken } = await process.call({
        signal,
        carried,
        onToken: (token) => {
          // What a process that has ended still hands out says nothing about the one in its place.
          if (seat.process === process) {
            if (token.generation < seat.seen) {
              violations.push('I3: a process saw a generation go back')
            }
            seat.seen = Math.max(seat.seen, token.generation)
          }
          if (rejected.has(token.accessToken)) {
            violations.push('I11: a caller was given the token that it had named as rejected')
          }
          if (given !== undefined) rejected.add(given)
          if (rejected.has(token.accessToken)) {
            violations.push('I11: a caller was given the token that was just rejected')
          }
          given = token.accessToken
          seat.token = token.accessToken
        },
      })
      seat.token = accessToken
      calls[isAccepted ? 'ok' : 'failed']++
      if (!isAccepted && isCalm()) {
        violations.push('I12: a call was rejected although no other client logged in meanwhile')
      }
    } catch (error) {
      // A caller that goes on asking a source that was closed is told so.
      if (signal?.aborted || seat.process !== process) return
      calls.failed++
      if (!isNorthboundError(error)) violations.push(`a foreign error: ${String(error)}`)
      if (JSON.stringify(error).includes('canary')) violations.push('I10: a secret in an error')
    } finally {
      // Two acquisitions may follow each other; each ends by its own deadline and half a second.
      const longest = 2 * (66_500 + 500) + 1000 + frozenTime
      if (now() - began > longest) violations.push('I7: a caller waited beyond every deadline')
    }
  }

  /** All processes learn the secret that the platform takes. */
  function tellSecret() {
    if (secret === platform.secret) return
    rotations.ms += now() - rotations.since
    secret = platform.secret
  }

  return {
    clock,
    platform,
    calls,
    rotations,
    violations,
    call,
    now,
    get processes() {
      return seats.map(({ process }) => process)
    },
    freeze(index: number, ms: number) {
      disturbances++
      seatOf(index).process.freeze(ms)
      frozenTime += ms
    },
    /** The process crashes; another takes its place. */
    kill(index: number) {
      disturbances++
      const seat = seatOf(index)
      seat.process.kill()
      Object.assign(seat, { process: start(), seen: 0 })
    },
    /** The process closes its source and ends; another takes its place, whose callers have the old token. */
    async restart(index: number) {
      const seat = seatOf(index)
      const before = seat.process
      Object.assign(seat, { process: start(), seen: 0 })
      await before.tokens.close()
    },
    /** Another client with the same appId logs in, after some ms. */
    loginElsewhere(afterMs: number) {
      clock.schedule(afterMs, platform.loginElsewhere)
    },
    setStoreAway(isAway: boolean) {
      disturbances++
      isStoreAway = isAway
    },
    /** The store's replica takes over, and what was written in the last `lagMs` is lost. */
    failOver(lagMs: number) {
      disturbances++
      inner.failOver?.(lagMs)
      highest = 0
    },
    /** The platform takes another secret from now on; the processes hear of it `afterMs` later. */
    rotateSecret(afterMs: number) {
      if (secret === platform.secret) rotations.since = now()
      platform.secret = `the-canary-secret-${++rotations.count}`
      clock.schedule(afterMs, tellSecret)
    },
    /** From now on nothing fails. */
    calmDown() {
      isCalm = true
      isStoreAway = false
      tellSecret()
    },
  }
}
