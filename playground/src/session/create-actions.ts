import {
  type Fetch,
  isNorthboundError,
  type login,
  type logout,
  type refresh,
} from '@northbound/auth'
import type { VisitorAction } from '../calls/action.ts'
import { listDevices } from '../calls/call-with-token.ts'
import type { Guidance } from '../failure/guidance.ts'
import type { Platform, Target } from '../platform/platform.ts'
import { holdGrant } from '../token/held-token.ts'
import { concernsValues } from './concerns-values.ts'
import { createCaller } from './create-caller.ts'
import { createRecorder, type RecordEntry } from './create-recorder.ts'
import { changeTarget, type SessionState, type TargetState, targetState } from './session-state.ts'
import type { Store } from './store.ts'

/** The dependencies of the actions. */
export interface ActionDependencies {
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

/** Each calls the current platform and records the outcome; none rejects. */
export type Actions = Readonly<Record<VisitorAction, () => Promise<void>>> & {
  readonly record: RecordEntry
}

export function createActions({ store, platforms, guidance, client }: ActionDependencies): Actions {
  const record = createRecorder(store, platforms)
  const call = createCaller(store, platforms)
  const platform = () => platforms[store.get().target]
  const form = () => targetState(store.get()).form
  const held = () => targetState(store.get()).held

  /** Changes the state of the platform that was called, even if the visitor has chosen another since. */
  const settle = (target: Target, change: (before: TargetState) => Partial<TargetState>) =>
    store.change((state) => changeTarget(state, change, target))

  async function getToken(
    action: 'login' | 'refresh' | 'elsewhere',
    request: (fetch: Fetch) => ReturnType<typeof login>,
  ) {
    const here = platform()
    const issuedAt = here.now()
    const tried = await call(here, action === 'elsewhere' ? 'elsewhere' : 'page', request)
    const { value: grant } = tried
    if (grant) {
      settle(here.target, ({ held, issued: before }) => {
        const issued = before + 1
        // The token of another client is not ours to keep.
        if (action === 'elsewhere') return { issued }
        return { issued, held: holdGrant(grant, issuedAt, issued, action, held?.refreshToken) }
      })
    }
    const findings = concernsValues(tried) ? guidance.inspectCredentials(form()) : undefined
    record(action, tried, { findings })
  }

  return {
    record,
    login: () => getToken('login', (fetch) => client.login({ ...form(), fetch })),
    /** A login by another program with the same appId. */
    elsewhere: () => getToken('elsewhere', (fetch) => client.login({ ...form(), fetch })),
    refresh() {
      const refreshToken = held()?.refreshToken ?? ''
      return getToken('refresh', (fetch) => client.refresh({ ...form(), refreshToken, fetch }))
    },

    async devices() {
      const here = platform()
      const accessToken = held()?.accessToken ?? ''
      const tried = await call(here, 'page', (fetch) =>
        listDevices({ ...form(), accessToken, fetch }),
      )
      if (isNorthboundError(tried.problem) && tried.problem.kind === 'token-rejected') {
        settle(here.target, ({ held }) => ({ held: held && { ...held, rejected: true } }))
      }
      record('devices', tried)
    },

    async logout() {
      const here = platform()
      const accessToken = held()?.accessToken ?? ''
      const tried = await call(here, 'page', (fetch) =>
        client.logout({ ...form(), accessToken, fetch }),
      )
      if (!tried.problem) settle(here.target, () => ({ held: undefined }))
      record('logout', tried)
    },
  }
}
