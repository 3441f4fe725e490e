import type { Behaviour } from '../behaviour/behaviour.ts'

/** How sure we are: read in the vendor's documents, seen on the wire or in clients that work, or a careful guess. */
export type Standing = 'documented' | 'observed' | 'assumed'

/**
 * One thing that the emulator does as the platform does it. Facts stand beside the code they are about, in
 * `*.facts.ts`, which nothing of a running emulator imports; `FIDELITY.md` is made of them, and a test names each.
 */
export interface Fact {
  /** Short and stable, `login.last-token-wins`: the test that shows it says it in its title, in square brackets. */
  readonly id: string
  /** What it does, in one sentence. */
  readonly says: string
  readonly standing: Standing
  /** Page and date, or the client it was seen in; why it was assumed. */
  readonly source: string
  /** The switch that changes it. */
  readonly switch?: keyof Behaviour
}
