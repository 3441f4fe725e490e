import type { Behaviour } from '../behaviour/behaviour.ts'

/** How sure we are: read in the vendor's documents, observed on the wire or in working clients, or a careful guess. */
export type Standing = 'documented' | 'observed' | 'assumed'

/**
 * One fact about the emulated platform. Facts are next to their code, in
 * `*.facts.ts`, which a running emulator does not import; `FIDELITY.md` is generated from them, and a test names each.
 */
export interface Fact {
  /** Short and stable, `login.last-token-wins`: the test that shows the fact has the id in its title, in square brackets. */
  readonly id: string
  /** The fact, in one sentence. */
  readonly says: string
  readonly standing: Standing
  /** Page and date, the client in which it was observed, or the reason for the assumption. */
  readonly source: string
  /** The switch that changes it. */
  readonly switch?: keyof Behaviour
}
