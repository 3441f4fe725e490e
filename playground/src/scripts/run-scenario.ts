import type { TimelineEvent } from '../timeline/timeline-event.ts'
import { codeOfScenario, type ScenarioId, type ScriptedId } from './scenario-index.ts'
import { scriptOfCode } from './code-script.ts'
import { type Audience, createSandbox } from './create-sandbox.ts'
import { allScripts, sandboxOptions } from './all-scripts.ts'

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
  const sandbox = createSandbox(sandboxOptions[id as ScriptedId] ?? {}, {
    onStep,
    onEvent: (event) => events.push(event),
    onShown(shown) {
      problems.add(shown.problem)
      onShown(shown)
    },
  })
  const script = code === undefined ? allScripts[id as ScriptedId] : scriptOfCode(code)
  try {
    await script(sandbox)
  } catch (error) {
    // It ends with its expected error, which has been shown. Any other error is a bug of ours.
    if (!problems.has(error)) throw error
  } finally {
    sandbox.emulator[Symbol.dispose]()
  }
  return { events, endedAt: sandbox.emulator.clock.now() }
}
