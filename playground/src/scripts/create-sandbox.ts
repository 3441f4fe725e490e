import { toNorthboundError, type Fetch, readPlatformError } from '@northbound/auth'
import { createManualClock } from '@northbound/auth/testing'
import { createEmulator, demoApp, type EmulatorOptions } from '@northbound/emulator'
import { inPageUrl } from '../platform/emulator-in-page.ts'
import type { Attempt } from '../calls/attempt.ts'
import type { Action } from '../calls/action.ts'
import type { Holder, TimelineEvent } from '../timeline/timeline-event.ts'
import { createTokenWatch } from '../timeline/token-watch.ts'
import type { Exchange } from '../exchange/exchange.ts'
import { type EndedCall, recordingFetch } from '../exchange/recording-fetch.ts'
import { actionOf } from './action-of.ts'
import { inquireInSandbox } from './inquire-in-sandbox.ts'
import type { Sandbox } from './sandbox.ts'

/** An exchange as the reader sees it. */
export interface Shown extends Attempt<never> {
  readonly action: Action
  /** The sentence of the story that it belongs to, from 1. */
  readonly step: number
}

export interface Audience {
  readonly onShown: (shown: Shown) => void
  readonly onEvent: (event: TimelineEvent) => void
  readonly onStep: (step: number) => void
}

/**
 * Creates an emulator with its own clock. Every exchange is shown when it ends. The last exchange of a failed action
 * is shown with the error of the action, which says more than the answer alone.
 */
export function createSandbox(
  options: Pick<EmulatorOptions, 'profile' | 'behaviour'>,
  { onShown, onEvent, onStep }: Audience,
): Sandbox {
  const clock = createManualClock({ now: Date.now() })
  const emulator = createEmulator({ ...options, now: clock.now, wait: clock.wait })
  const watch = createTokenWatch({ now: emulator.clock.now, onEvent })
  /** Fetches under way: an aborted fetch may end after its action. */
  const open = new Set<Promise<unknown>>()
  let last: Shown | undefined
  let step = 0

  function show(problem = last?.problem): void {
    const { exchange } = last ?? {}
    const inquire: Shown['inquire'] =
      problem && ((facts) => inquireInSandbox(problem, { ...facts, exchange }))
    if (last) onShown({ ...last, problem, inquire })
    last = undefined
  }

  async function hear(holder: Holder, exchange: Exchange, call: EndedCall): Promise<void> {
    const { response, thrown } = call
    const problem = response ? await readPlatformError(response) : toNorthboundError(thrown)
    show()
    const insight = problem && exchange.answer && emulator.journal.entries.at(-1)?.note
    last = { action: actionOf(exchange.request, holder), exchange, problem, insight, step }
  }

  /** A fetch whose calls are watched and, unless they are an aside, shown. */
  function listen(holder: Holder, through: Fetch, aside = false): Fetch {
    const recorded = recordingFetch(clock.fetch(through), async (exchange, call) => {
      await watch.see(holder, call)
      if (!aside) await hear(holder, exchange, call)
    })
    return (input, init) => {
      // The request is read for display before it is sent, and the clock must wait for this too.
      const under = recorded(clock.track(new Request(input, init)))
      const settled = under.catch(() => {}).finally(() => open.delete(settled))
      open.add(settled)
      return under
    }
  }

  return {
    emulator,
    url: inPageUrl,
    ...demoApp,
    clock,
    step: () => onStep(++step),
    async during(ms, action) {
      const under = action()
      under.catch(() => {})
      await clock.advance(ms)
      return clock.run(under)
    },
    fetchOf: (holder) => listen(holder, emulator.fetch),
    async does(call, options = {}) {
      const { as = 'program', through = emulator.fetch, action = 'call', aside } = options
      try {
        const value = await call(listen(as, through, aside))
        show()
        return value
      } catch (thrown) {
        await Promise.all(open)
        const problem = thrown instanceof Error ? thrown : new Error(String(thrown))
        // Nothing was sent: the action failed before its first exchange.
        last ??= { action, step }
        show(problem)
        throw thrown
      }
    },
  }
}
