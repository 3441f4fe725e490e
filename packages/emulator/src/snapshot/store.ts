/** A part of the emulator's state: it goes into a snapshot, comes out of one, and starts anew. */
export interface Store {
  /** The state as JSON, its keys in a fixed order. It is copied before anyone else sees it. */
  save(): unknown
  /**
   * Checks what may come from a file (with `checkShape`), and throws a TypeError for what `save`
   * cannot have given; changes nothing yet.
   *
   * @returns puts it in the place of the state
   */
  load(saved: unknown): () => void
  /** Back to the first state. */
  reset(): void
}
