import { changeRun, startRun } from '../scripts/run.ts'
import { runScenario } from '../scripts/run-scenario.ts'
import type { ScenarioId } from '../scripts/scenario-index.ts'
import type { TimelineEvent } from '../timeline/timeline-event.ts'
import type { RecordEntry } from './create-recorder.ts'
import type { SessionState } from './session-state.ts'
import type { Store } from './store.ts'

/** Runs scenarios, and records each run and its exchanges in the state of a visit. */
export function createRunner(store: Store<SessionState>, record: RecordEntry) {
  let lastRun = 0
  return async (scenario: ScenarioId): Promise<void> => {
    const run = ++lastRun
    store.change((state) => startRun(state, run, scenario))
    let ended = { events: [] as readonly TimelineEvent[], endedAt: 0 }
    try {
      ended = await runScenario(scenario, {
        onStep: (step) => store.change((state) => changeRun(state, run, { step })),
        onShown: ({ action, step, ...tried }) => record(action, tried, { scenario, run, step }),
      })
    } finally {
      store.change((state) => changeRun(state, run, { ended }))
    }
  }
}
