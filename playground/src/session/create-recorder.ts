import { type Action, callOf } from '../calls/action.ts'
import type { Attempt } from '../calls/attempt.ts'
import type { Platform, Target } from '../platform/platform.ts'
import type { Entry } from './entry.ts'
import {
  addEntry,
  changeEntry,
  relayedAddress,
  type SessionState,
  targetState,
} from './session-state.ts'
import type { Store } from './store.ts'

/** Adds an action and its outcome to the entries of a visit. */
export type RecordEntry = (
  action: Action,
  tried: Attempt<unknown>,
  more?: Pick<Entry, 'findings' | 'scenario' | 'run' | 'step'>,
) => void

/** Shows each outcome at once; its diagnosis may need a request, and follows. */
export function createRecorder(
  store: Store<SessionState>,
  platforms: Readonly<Record<Target, Platform>>,
): RecordEntry {
  let lastId = 0
  return (action, { exchange, problem, insight, inquire }, more = {}) => {
    const id = ++lastId
    const state = store.get()
    const { form, held } = targetState(state)
    const tokenExpired = held && platforms[state.target].now() >= held.expiresAt
    const diagnosis = inquire && 'pending'
    store.change((state) =>
      addEntry(state, { id, action, exchange, problem, insight, diagnosis, ...more }),
    )
    inquire?.({
      url: exchange?.request.url ?? form.url,
      platformUrl: state.target === 'relay' ? relayedAddress(state) : undefined,
      call: callOf(action),
      tokenExpired: more.scenario ? undefined : tokenExpired,
    })
      // Offline its parts may be missing, but the guidance is available.
      .catch(() => undefined)
      .then((diagnosis) => store.change((state) => changeEntry(state, id, { diagnosis })))
  }
}
