import type { ScriptedId } from '../scripts/scenario-index.ts'

/** What just happened, for a person. */
export interface Story {
  /**
   * One scene for each `step()` of the script, in one sentence or more. The first sentence goes with the first exchange of
   * its scene, the second with the second; where there are more sentences, the rest goes with the last one.
   */
  readonly scenes: readonly (readonly string[])[]
  /** How our client avoids it, or what to do where no client can. */
  readonly lesson: string
}

/** Every scripted scenario has its story. */
export type Stories = Readonly<Record<ScriptedId, Story>>
