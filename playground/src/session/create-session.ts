import { login, logout, refresh } from '@northbound/auth'
import type { VisitorAction } from '../calls/action.ts'
import type { Guidance } from '../failure/guidance.ts'
import { createPart, type Part } from '../lazy/part.ts'
import { emulatorInPage } from '../platform/emulator-in-page.ts'
import { emulatorOnMachine } from '../platform/emulator-on-machine.ts'
import { platformDirectly } from '../platform/platform-directly.ts'
import { platformThroughRelay } from '../platform/platform-through-relay.ts'
import type { Platform, Target } from '../platform/platform.ts'
import type { ScenarioId } from '../scripts/scenario-index.ts'
import { createRelayChoice } from './create-relay-choice.ts'
import { initialState } from './initial-state.ts'
import { runAlone } from './run-alone.ts'
import { changeTarget, clearEntries, type FormValues } from './session-state.ts'
import { createStore } from './store.ts'

export interface SessionOptions {
  /** Inspects the values when a login fails. The language does not matter, because findings exist in each. */
  readonly guidance: Part<Pick<Guidance, 'inspectCredentials'>>
  /** Base address of an emulator on this machine; without it the page offers only its own. */
  readonly machineUrl?: string | undefined
  /** Base address of a relay of the server that sent this page; without it the page says how to get one. */
  readonly relayUrl?: string | undefined
}

/** One visit: its state, and everything a visitor can do. */
export type Session = ReturnType<typeof createSession>

export function createSession({ guidance, machineUrl, relayUrl }: SessionOptions) {
  const inPage = emulatorInPage()
  const platforms: Record<Target, Platform> = {
    'in-page': inPage,
    'on-machine': emulatorOnMachine(machineUrl ?? ''),
    relay: platformThroughRelay(),
    direct: platformDirectly(),
  }
  const store = createStore(initialState(platforms))
  const platform = () => platforms[store.get().target]
  const { lookForRelay, chooseRelayed } = createRelayChoice(store, relayUrl)

  /** Loaded with the first action, like the emulator and the guidance, unless these are loaded already. */
  const actions = createPart(async () => {
    const [{ createActions }, { inspectCredentials }] = await Promise.all([
      import('./create-actions.ts'),
      guidance.load(),
      inPage.emulator.load(),
    ])
    const client = { login, logout, refresh }
    return createActions({ store, platforms, guidance: { inspectCredentials }, client })
  })
  const scenarios = createPart(async () => {
    const [{ record }, { createRunner }] = await Promise.all([
      actions.load(),
      import('./create-runner.ts'),
    ])
    return createRunner(store, record)
  })

  return {
    store,
    /** The time at the platform of now. */
    now: () => platform().now(),
    targets: (machineUrl
      ? ['in-page', 'on-machine', 'relay', 'direct']
      : ['in-page', 'relay', 'direct']) as readonly Target[],
    canMoveClock: () => platform().advance !== undefined,

    /** Settles once what the target needs to be shown is known. */
    async chooseTarget(target: Target) {
      store.change((state) => ({ ...state, target }))
      if (target === 'relay' && store.get().relay === 'unasked') await lookForRelay()
    },
    lookForRelay,
    chooseRelayed,
    fillIn: (values: Partial<FormValues>) =>
      store.change((state) =>
        changeTarget(state, ({ form }) => ({ form: { ...form, ...values } })),
      ),

    /** Preloads the parts that every action needs. */
    prepare: async () => void (await actions.load()),
    /** Runs an action at the platform. Settles when it has ended in any way; the state has the outcome. */
    act: (action: VisitorAction) => runAlone(store, action, actions, (loaded) => loaded[action]()),
    runScenario: (id: ScenarioId) => runAlone(store, id, scenarios, (run) => run(id)),

    async advanceClock(ms: number) {
      await platform().advance?.(ms)
      // The state is the same; what is read from the clock is not.
      store.change((state) => ({ ...state }))
    },

    look: (shownId: number) => store.change((state) => ({ ...state, shownId })),
    clear: () => store.change(clearEntries),
  }
}
