import type { ScenarioId } from './scenario-index.ts'
import type { TimelineEvent } from '../timeline/timeline-event.ts'

/** One run of a scenario. */
export interface Run {
  readonly id: number
  readonly scenario: ScenarioId
  /** The sentence of the story that was reached, from 1; 0 before the first. */
  readonly step: number
  /** The token events, and the platform's time at the end. Absent while it runs. */
  readonly ended?:
    | { readonly events: readonly TimelineEvent[]; readonly endedAt: number }
    | undefined
}

interface WithRuns {
  readonly runs: readonly Run[]
}

export function startRun<S extends WithRuns>(state: S, id: number, scenario: ScenarioId): S {
  return { ...state, runs: [...state.runs, { id, scenario, step: 0 }] }
}

export function changeRun<S extends WithRuns>(state: S, id: number, change: Partial<Run>): S {
  return { ...state, runs: state.runs.map((run) => (run.id === id ? { ...run, ...change } : run)) }
}
