import { login, logout, refresh } from '@northbound/auth'
import { demoApp } from '@northbound/emulator'
import { createPart, type Part } from '../later/part.ts'
import { emulatorInPage } from '../platform/emulator-in-page.ts'
import { emulatorOnMachine } from '../platform/emulator-on-machine.ts'
import { listRelay } from '../platform/list-relay.ts'
import type { Platform, Target } from '../platform/platform.ts'
import { platformDirectly } from '../platform/platform-directly.ts'
import { platformThroughRelay } from '../platform/platform-through-relay.ts'
import type { ScenarioId } from '../scenarios/scenario-index.ts'
import type { Guidance } from '../failure/guidance.ts'
import type { Deed } from './deed.ts'
import {
  changePlace,
  clearEntries,
  type FormValues,
  type Place,
  placeOf,
  type SessionState,
} from './session-state.ts'
import { createStore, type Store } from './store.ts'

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
  const store: Store<SessionState> = createStore<SessionState>({
    target: 'in-page',
    places: {
      'in-page': emptyPlace(platforms['in-page'].url),
      'on-machine': emptyPlace(platforms['on-machine'].url),
      relay: emptyPlace('', { appId: '', secret: '' }),
      direct: emptyPlace('', { appId: '', secret: '' }),
    },
    relay: 'unasked',
    running: undefined,
    entries: [],
    shownId: undefined,
    runs: [],
    missing: undefined,
  })
  const platform = () => platforms[store.get().target]

  /** Loaded with the first action, like the emulator and the guidance, unless these are loaded already. */
  const deeds = createPart(async () => {
    const [{ createDeeds }, { inspectCredentials }] = await Promise.all([
      import('./create-deeds.ts'),
      guidance.load(),
      inPage.emulator.load(),
    ])
    const client = { login, logout, refresh }
    return createDeeds({ store, platforms, guidance: { inspectCredentials }, client })
  })
  const scenarios = createPart(async () => {
    const [{ playScenario }, { runScenario }] = await Promise.all([
      deeds.load(),
      import('../scenarios/run-scenario.ts'),
    ])
    return (scenario: ScenarioId) => playScenario(scenario, runScenario)
  })

  /**
   * Runs one action at a time, as the platform requires for logins. Its parts may have to be loaded first;
   * if that fails, the state says how to retry.
   */
  async function alone<T>(
    running: Deed | ScenarioId,
    needed: Part<T>,
    work: (loaded: T) => Promise<void>,
  ): Promise<void> {
    if (store.get().running) return
    const tryAgain = async () => {
      await needed.load()
      void alone(running, needed, work)
    }
    store.change((state) => ({ ...state, running }))
    try {
      const loaded = await needed.load().catch(() => undefined)
      store.change((state) => ({ ...state, missing: loaded ? undefined : tryAgain }))
      if (loaded) await work(loaded)
    } finally {
      store.change((state) => ({ ...state, running: undefined }))
    }
  }

  /** Asks the server of this page which platforms it relays to, and begins with the first. */
  async function lookForRelay() {
    store.change((state) => ({ ...state, relay: 'asking' }))
    const relay = await listRelay(relayUrl)
    store.change((state) => {
      const { form } = state.places.relay
      const [first] = typeof relay === 'string' ? [] : relay.platforms
      const url = form.url || (first ? `${relayUrl}/${first.name}` : '')
      return changePlace({ ...state, relay }, { form: { ...form, url } }, 'relay')
    })
  }

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
    /** Calls one of the relay's platforms from now on, by its name. */
    chooseRelayed: (name: string) =>
      store.change((state) => {
        const { form } = state.places.relay
        return changePlace(state, { form: { ...form, url: `${relayUrl}/${name}` } }, 'relay')
      }),
    fillIn: (values: Partial<FormValues>) =>
      store.change((state) => changePlace(state, { form: { ...placeOf(state).form, ...values } })),

    logIn: () => alone('login', deeds, ({ logIn }) => logIn()),
    /** A login by another program with the same appId. Its token is discarded. */
    logInElsewhere: () => alone('elsewhere', deeds, ({ logInElsewhere }) => logInElsewhere()),
    refresh: () => alone('refresh', deeds, ({ refresh }) => refresh()),
    listDevices: () => alone('devices', deeds, ({ listDevices }) => listDevices()),
    logOut: () => alone('logout', deeds, ({ logOut }) => logOut()),

    /** Preloads the parts that every action needs. */
    prepare: async () => void (await deeds.load()),

    async advanceClock(ms: number) {
      await platform().advance?.(ms)
      // The state is the same; what is read from the clock is not.
      store.change((state) => ({ ...state }))
    },

    playScenario: (scenario: ScenarioId) => alone(scenario, scenarios, (play) => play(scenario)),

    look: (shownId: number) => store.change((state) => ({ ...state, shownId })),
    clear: () => store.change(clearEntries),
  }
}

/** Emulators begin with their demo application; a real platform knows only yours. */
function emptyPlace(url: string, { appId, secret }: Omit<FormValues, 'url'> = demoApp): Place {
  return { form: { url, appId, secret }, held: undefined, issued: 0, events: [] }
}
