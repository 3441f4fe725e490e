import type { TimelineEvent } from '../timeline/timeline-event.ts'
import { codeOfScenario, type ScenarioId, type StagedId } from './scenario-index.ts'
import { playOfCode } from './code-scenario.ts'
import { type Audience, createStage } from './create-stage.ts'
import { allPlays, stageOptions } from './plays/all-plays.ts'

/** How a scenario went. */
export interface Ended {
  /** What happened to the tokens, in the order of time. */
  readonly events: readonly TimelineEvent[]
  /** The time at the platform at the end, in ms since 1970. */
  readonly endedAt: number
}

/**
 * Plays a scenario on an emulator made for it and dropped after it: the visitor's own token, clock and
 * application are not touched, and nothing needs to be put back.
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
    // It ends with the error that it was made for, which has been shown; any other is a fault of ours.
    if (!problems.has(error)) throw error
  } finally {
    stage.emulator[Symbol.dispose]()
  }
  return { events, endedAt: stage.emulator.clock.now() }
}
