import type { TimelineEvent } from '../timeline/timeline-event.ts'
import { codeOfScenario, type ScenarioId, type StagedId } from './scenario-index.ts'
import { playOfCode } from './code-scenario.ts'
import { type Audience, createStage } from './create-stage.ts'
import { allPlays, stageOptions } from './plays/all-plays.ts'

/** The result of a scenario. */
export interface Ended {
  /** The token events in chronological order. */
  readonly events: readonly TimelineEvent[]
  /** The time at the platform at the end, in ms since 1970. */
  readonly endedAt: number
}

/**
 * Runs a scenario on its own emulator, which is discarded afterwards. The visitor's token, clock and
 * application are not affected.
 */
export async function runScenario(
  id: ScenarioId,
  { onShown, onStep }: Omit<Audience, 'onEvent'>,
): Promise<Ended> {
  const code = codeOfScenario(id)
  const events: TimelineEvent[] = []
  const problems = new Set<unknown>()
  const stage = createStage(stageOptions[id as StagedId] ?? {}, {
    onStep,
    onEvent: (event) => events.push(event),
    onShown(shown) {
      problems.add(shown.problem)
      onShown(shown)
    },
  })
  const play = code === undefined ? allPlays[id as StagedId] : playOfCode(code)
  try {
    await play(stage)
  } catch (error) {
    // It ends with its expected error, which has been shown. Any other error is a bug of ours.
    if (!problems.has(error)) throw error
  } finally {
    stage.emulator[Symbol.dispose]()
  }
  return { events, endedAt: stage.emulator.clock.now() }
}
