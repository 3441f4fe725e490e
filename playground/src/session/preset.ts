import type { ScenarioId } from '../scenarios/scenario.ts'
import type { FormValues } from './session-state.ts'

/** What a playground begins with, in place of the demo application untouched. */
export interface Preset {
  /** Played at once. */
  readonly scenario?: ScenarioId | undefined
  /** Filled into the form. */
  readonly form?: Partial<FormValues> | undefined
}
