import { type Fetch, isNorthboundError, login, logout, refresh } from '@northbound/auth'
import { demoApp } from '@northbound/emulator'
import { listDevices } from '../calls/call-with-token.ts'
import type { Guidance } from '../language/guidance.ts'
import { emulatorInPage } from '../platform/emulator-in-page.ts'
import { emulatorOnMachine } from '../platform/emulator-on-machine.ts'
import { listRelay } from '../platform/list-relay.ts'
import type { Platform, Target } from '../platform/platform.ts'
import { platformDirectly } from '../platform/platform-directly.ts'
import { platformThroughRelay } from '../platform/platform-through-relay.ts'
import type { ScenarioId } from '../scenarios/scenario-index.ts'
import type { Holder, TimelineEvent } from '../timeline/timeline-event.ts'
import { createTokenWatch, type TokenWatch } from '../timeline/token-watch.ts'
import { type Attempt, attempt } from './attempt.ts'
import { callOf } from './call-of.ts'
import { concernsValues } from './concerns-values.ts'
import type { Deed } from './deed.ts'
import { holdGrant } from './held-token.ts'
import { changeRun, startRun } from './run.ts'
import {
  addEntry,
  changeEntry,
  changePlace,
  clearEntries,
  type FormValues,
  type Place,
  placeOf,
  relayedAddress,
  type SessionState,
} from './session-state.ts'
import { createStore, type Store } from './store.ts'

/** How much of the life of tokens is kept to be drawn, in events. */
const longestTimeline = 60

export interface SessionOptions {
  /** Looks at the values when a login fails; any language will do, as findings can be told in each. */
  readonly guidance: Pick<Guidance, 'inspectCredentials'>
  /** Base address of an emulator on this machine; without it the page offers only its own. */
  readonly machineUrl?: string | undefined
  /** Base address of a relay of the server that sent this page; without it the page says how to get one. */
  readonly relayUrl?: string | undefined
}

/** One visit: its state, and everything a visitor can do. */
export type Session = ReturnType<typeof createSession>

export function createSession({ guidance, machineUrl, relayUrl }: SessionOptions) {
  const platforms: Record<Target, Platform> = {
    'in-page': emulatorInPage(),
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
  const form = () => placeOf(store.get()).form
  let lastId = 0
  let lastRun = 0

  /** One thing at a time: the platform's own rule about logins, kept for the whole page. */
  async function alone(running: Deed | ScenarioId, work: () => Promise<void>): Promise<void> {
    if (store.get().running) return
    store.change((state) => ({ ...state, running }))
    try {
      await work()
    } finally {
      store.change((state) => ({ ...state, running: undefined }))
    }
  }

  function note(deed: Deed, tried: Attempt<unknown>, more = {}) {
    const { exchange, problem, insight, inquire } = tried
    const id = ++lastId
    const { held } = placeOf(store.get())
    const tokenExpired = held && platform().now() >= held.expiresAt
    store.change((state) =>
      addEntry(state, {
        id,
        deed,
        exchange,
        problem,
        insight,
        diagnosis: inquire && 'pending',
        ...more,
      }),
    )
    // The outcome is shown at once; why it was so may take a request.
    inquire?.({
      url: exchange?.request.url ?? form().url,
      platformUrl: platform().target === 'relay' ? relayedAddress(store.get()) : undefined,
      call: callOf(deed),
      tokenExpired: 'scenario' in more ? undefined : tokenExpired,
    })
      // Without a network its parts may not be there to load. The guidance is.
      .catch(() => undefined)
      .then((diagnosis) => store.change((state) => changeEntry(state, id, { diagnosis })))
  }

  /** Changes the place that the deed began in, wherever the visitor has gone since. */
  function settle(target: Target, change: (place: Place) => Partial<Place>) {
    store.change((state) => changePlace(state, change(state.places[target]), target))
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

  /** Draws the timeline of a place from what crosses the wire there. */
  const watchOf = ({ target, now }: Platform) =>
    createTokenWatch({
      now,
      onEvent: (event) =>
        settle(target, ({ events }) => ({ events: [...events, event].slice(-longestTimeline) })),
    })
  const watches: Record<Target, TokenWatch> = {
    'in-page': watchOf(platforms['in-page']),
    'on-machine': watchOf(platforms['on-machine']),
    relay: watchOf(platforms.relay),
    direct: watchOf(platforms.direct),
  }
  const tryAt = <T>(here: Platform, holder: Holder, call: (fetch: Fetch) => Promise<T>) =>
    attempt({ ...here, fetch: watches[here.target].fetchOf(holder, here.fetch) }, call)

  async function getToken(
    deed: 'login' | 'refresh' | 'elsewhere',
    call: (fetch: Fetch) => ReturnType<typeof login>,
  ) {
    const here = platform()
    const issuedAt = here.now()
    const tried = await tryAt(here, deed === 'elsewhere' ? 'elsewhere' : 'page', call)
    const { value: grant } = tried
    if (grant) {
      settle(here.target, ({ held, issued }) =>
        deed === 'elsewhere'
          ? { issued: issued + 1 }
          : {
              issued: issued + 1,
              held: holdGrant(grant, issuedAt, issued + 1, deed, held?.refreshToken),
            },
      )
    }
    const findings = concernsValues(tried) ? guidance.inspectCredentials(form()) : undefined
    note(deed, tried, { findings })
  }

  return {
    store,
    /** The time at the platform of now. */
    now: () => platform().now(),
    targets: (machineUrl
      ? ['in-page', 'on-machine', 'relay', 'direct']
      : ['in-page', 'relay', 'direct']) as readonly Target[],
    canMoveClock: () => platform().advance !== undefined,

    chooseTarget(target: Target) {
      store.change((state) => ({ ...state, target }))
      if (target === 'relay' && store.get().relay === 'unasked') void lookForRelay()
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

    logIn: () => alone('login', () => getToken('login', (fetch) => login({ ...form(), fetch }))),

    /** What another program does with the same appId. Its token is not kept: it is not ours. */
    logInElsewhere: () =>
      alone('elsewhere', () => getToken('elsewhere', (fetch) => login({ ...form(), fetch }))),

    refresh: () =>
      alone('refresh', () =>
        getToken('refresh', (fetch) => {
          const refreshToken = placeOf(store.get()).held?.refreshToken ?? ''
          return refresh({ ...form(), refreshToken, fetch })
        }),
      ),

    listDevices: () =>
      alone('devices', async () => {
        const here = platform()
        const accessToken = placeOf(store.get()).held?.accessToken ?? ''
        const tried = await tryAt(here, 'page', (listening) =>
          listDevices({ ...form(), accessToken, fetch: listening }),
        )
        if (isNorthboundError(tried.problem) && tried.problem.kind === 'token-rejected') {
          settle(here.target, ({ held }) => ({ held: held && { ...held, rejected: true } }))
        }
        note('devices', tried)
      }),

    logOut: () =>
      alone('logout', async () => {
        const here = platform()
        const accessToken = placeOf(store.get()).held?.accessToken ?? ''
        const tried = await tryAt(here, 'page', (listening) =>
          logout({ ...form(), accessToken, fetch: listening }),
        )
        if (!tried.problem) settle(here.target, () => ({ held: undefined }))
        note('logout', tried)
      }),

    advanceClock(ms: number) {
      platform().advance?.(ms)
      // The state is the same; what is read from the clock is not.
      store.change((state) => ({ ...state }))
    },

    /** Its parts come apart from the page; where they cannot be loaded, the state says so. */
    playScenario: (scenario: ScenarioId) =>
      alone(scenario, async () => {
        store.change((state) => ({ ...state, missing: undefined }))
        const loaded = await import('../scenarios/run-scenario.ts').catch(() => undefined)
        if (!loaded) return store.change((state) => ({ ...state, missing: scenario }))
        const run = ++lastRun
        store.change((state) => startRun(state, run, scenario))
        let ended = { events: [] as readonly TimelineEvent[], endedAt: 0 }
        try {
          ended = await loaded.runScenario(scenario, {
            onStep: (step) => store.change((state) => changeRun(state, run, { step })),
            onShown: ({ deed, step, ...tried }) => note(deed, tried, { scenario, run, step }),
          })
        } finally {
          store.change((state) => changeRun(state, run, { ended }))
        }
      }),

    look: (shownId: number) => store.change((state) => ({ ...state, shownId })),
    clear: () => store.change(clearEntries),
  }
}

/** Emulators begin with their demo application; a real platform knows only yours. */
function emptyPlace(url: string, { appId, secret }: Omit<FormValues, 'url'> = demoApp): Place {
  return { form: { url, appId, secret }, held: undefined, issued: 0, events: [] }
}
