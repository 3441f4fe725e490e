import {
  type Fetch,
  isNorthboundError,
  type login,
  type logout,
  type refresh,
} from '@northbound/auth'
import { listDevices } from '../calls/call-with-token.ts'
import type { Guidance } from '../failure/guidance.ts'
import type { Platform, Target } from '../platform/platform.ts'
import type { runScenario } from '../scenarios/run-scenario.ts'
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
  type Place,
  placeOf,
  relayedAddress,
  type SessionState,
} from './session-state.ts'
import type { Store } from './store.ts'

/** How many token events are kept for the timeline. */
const longestTimeline = 60

/** The dependencies of the actions. */
export interface DeedGround {
  readonly store: Store<SessionState>
  readonly platforms: Readonly<Record<Target, Platform>>
  readonly guidance: Pick<Guidance, 'inspectCredentials'>
  /** It is part of the page from the beginning; its listeners are loaded with the first action. */
  readonly client: {
    readonly login: typeof login
    readonly refresh: typeof refresh
    readonly logout: typeof logout
  }
}

/** All actions that call a platform and record the outcome. */
export function createDeeds({ store, platforms, guidance, client }: DeedGround) {
  const platform = () => platforms[store.get().target]
  const form = () => placeOf(store.get()).form
  const held = () => placeOf(store.get()).held
  let lastId = 0
  let lastRun = 0

  function note(deed: Deed, tried: Attempt<unknown>, more = {}) {
    const { exchange, problem, insight, inquire } = tried
    const id = ++lastId
    const expiresAt = held()?.expiresAt
    const tokenExpired = expiresAt === undefined ? undefined : platform().now() >= expiresAt
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
    // The outcome is shown at once; the diagnosis may need a request.
    inquire?.({
      url: exchange?.request.url ?? form().url,
      platformUrl: platform().target === 'relay' ? relayedAddress(store.get()) : undefined,
      call: callOf(deed),
      tokenExpired: 'scenario' in more ? undefined : tokenExpired,
    })
      // Offline its parts may be missing, but the guidance is available.
      .catch(() => undefined)
      .then((diagnosis) => store.change((state) => changeEntry(state, id, { diagnosis })))
  }

  /** Changes the place in which the deed began, even if the visitor has chosen another since. */
  function settle(target: Target, change: (place: Place) => Partial<Place>) {
    store.change((state) => changePlace(state, change(state.places[target]), target))
  }

  /** Builds the timeline of a place from its exchanges. */
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
    logIn: () => getToken('login', (fetch) => client.login({ ...form(), fetch })),

    logInElsewhere: () => getToken('elsewhere', (fetch) => client.login({ ...form(), fetch })),

    refresh: () =>
      getToken('refresh', (fetch) => {
        const refreshToken = held()?.refreshToken ?? ''
        return client.refresh({ ...form(), refreshToken, fetch })
      }),

    async listDevices() {
      const here = platform()
      const accessToken = held()?.accessToken ?? ''
      const tried = await tryAt(here, 'page', (listening) =>
        listDevices({ ...form(), accessToken, fetch: listening }),
      )
      if (isNorthboundError(tried.problem) && tried.problem.kind === 'token-rejected') {
        settle(here.target, ({ held }) => ({ held: held && { ...held, rejected: true } }))
      }
      note('devices', tried)
    },

    async logOut() {
      const here = platform()
      const accessToken = held()?.accessToken ?? ''
      const tried = await tryAt(here, 'page', (listening) =>
        client.logout({ ...form(), accessToken, fetch: listening }),
      )
      if (!tried.problem) settle(here.target, () => ({ held: undefined }))
      note('logout', tried)
    },

    /** @param play what plays a scenario, which comes apart from the rest */
    async playScenario(scenario: ScenarioId, play: typeof runScenario) {
      const run = ++lastRun
      store.change((state) => startRun(state, run, scenario))
      let ended = { events: [] as readonly TimelineEvent[], endedAt: 0 }
      try {
        ended = await play(scenario, {
          onStep: (step) => store.change((state) => changeRun(state, run, { step })),
          onShown: ({ deed, step, ...tried }) => note(deed, tried, { scenario, run, step }),
        })
      } finally {
        store.change((state) => changeRun(state, run, { ended }))
      }
    },
  }
}
