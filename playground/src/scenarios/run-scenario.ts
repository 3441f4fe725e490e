import { demoApp } from '@northbound/emulator'
import { createEmulator } from '@northbound/emulator/page'
import { emulatorInPage } from '../platform/emulator-in-page.ts'
import { type Attempt, attempt } from '../session/attempt.ts'
import type { Deed } from '../session/deed.ts'
import { allScenarios } from './all-scenarios.ts'
import type { ScenarioId } from './scenario.ts'

/**
 * Plays a scenario on an emulator made for it and dropped after it: the visitor's own token, clock and
 * application are not touched, and nothing needs to be put back.
 */
export async function runScenario(
  id: ScenarioId,
  note: (deed: Deed, tried: Attempt<unknown>) => void,
): Promise<void> {
  const emulator = createEmulator()
  const platform = emulatorInPage(emulator)
  let noted: unknown
  const scenario = allScenarios.find((candidate) => candidate.id === id)
  await scenario
    ?.play({
      emulator,
      url: platform.url,
      ...demoApp,
      async does(deed, call) {
        const tried = await attempt(platform, call)
        note(deed, tried)
        noted = tried.problem
        if (tried.problem) throw tried.problem
        return tried.value!
      },
    })
    .catch((error: unknown) => {
      // It ends with the error that it was made for, which has been noted; any other is a fault of ours.
      if (error !== noted) throw error
    })
}
