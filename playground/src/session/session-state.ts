import type { RelayState } from '../platform/list-relay.ts'
import type { Target } from '../platform/platform.ts'
import type { ScenarioId } from '../scripts/scenario-index.ts'
import type { TimelineEvent } from '../timeline/timeline-event.ts'
import type { Action } from '../calls/action.ts'
import { type Entry, forgetEntry } from './entry.ts'
import type { HeldToken } from '../token/held-token.ts'
import type { Run } from '../scripts/run.ts'

/** The values of the form. */
export interface FormValues {
  readonly url: string
  readonly appId: string
  readonly secret: string
  /** Allows the secret to be sent unencrypted, to an address that begins with http. */
  readonly dangerouslyAllowPlainHttp?: boolean | undefined
}

/** The state of one platform. */
export interface TargetState {
  readonly form: FormValues
  readonly held: HeldToken | undefined
  /** How many tokens this visit has seen issued there. */
  readonly issued: number
  /** What happened to them, the newest last. No token is in it. */
  readonly events: readonly TimelineEvent[]
}

/** Everything the page shows. It lives in memory and ends with the page. */
export interface SessionState {
  readonly target: Target
  readonly targetStates: Readonly<Record<Target, TargetState>>
  /** The relay of the server that sent this page. */
  readonly relay: RelayState
  readonly running: Action | ScenarioId | undefined
  /** The newest last; only the newest still has its secrets. */
  readonly entries: readonly Entry[]
  /** The entry that is looked at. */
  readonly shownId: number | undefined
  /** The scenarios that were run, the newest last. */
  readonly runs: readonly Run[]
  /** Retries the action that a missing part prevented; rejects if the part cannot be loaded. */
  readonly missing?: (() => Promise<void>) | undefined
}

/** Whether the visitor has started an action that may fail, so that the explanation will be needed. */
export const hasBegun = ({ running, entries, target }: SessionState): boolean =>
  running !== undefined || entries.length > 0 || target !== 'in-page'

export const targetState = ({ targetStates, target }: SessionState): TargetState =>
  targetStates[target]

/** The own address of the platform that is called through the relay; the form has that of the relay. */
export function relayedAddress({ relay, targetStates }: SessionState): string | undefined {
  if (typeof relay === 'string') return undefined
  const { url } = targetStates.relay.form
  return relay.platforms.find(({ name }) => url.endsWith(`/${name}`))?.url
}

export const shownEntry = ({ entries, shownId }: SessionState): Entry | undefined =>
  entries.find(({ id }) => id === shownId)

/** The run of the shown entry, or the current run. */
export function shownRun(state: SessionState): Run | undefined {
  const current = state.runs.find(({ ended }) => !ended)
  const wanted = current?.id ?? shownEntry(state)?.run
  return state.runs.find(({ id }) => id === wanted)
}

/** The running scenario. */
export const runningScenario = ({ runs }: SessionState): ScenarioId | undefined =>
  runs.find(({ ended }) => !ended)?.scenario

/** Changes the state of one platform, by default of the current one. */
export function changeTarget(
  state: SessionState,
  change: (before: TargetState) => Partial<TargetState>,
  target = state.target,
): SessionState {
  const before = state.targetStates[target]
  const after = { ...before, ...change(before) }
  return { ...state, targetStates: { ...state.targetStates, [target]: after } }
}

/** Adds an entry and shows it. Secrets are removed from all earlier entries. */
export function addEntry(state: SessionState, entry: Entry): SessionState {
  const before = state.entries.slice(0, -1)
  // Only the last one still had them.
  const last = state.entries.slice(-1).map(forgetEntry)
  return { ...state, entries: [...before, ...last, entry], shownId: entry.id }
}

/** Adds later results to an entry, unless it was cleared meanwhile. */
export function changeEntry(state: SessionState, id: number, change: Partial<Entry>): SessionState {
  const entries = state.entries.map((entry) => (entry.id === id ? { ...entry, ...change } : entry))
  return { ...state, entries }
}

export function clearEntries(state: SessionState): SessionState {
  return { ...state, entries: [], shownId: undefined, runs: [] }
}
