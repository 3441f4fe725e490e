/** A part of the emulator's state that can be saved, restored and reset. */
export interface Store {
  /** The state as JSON, with keys in a fixed order. The caller copies it. */
  save(): unknown
  /**
   * Checks a value that may come from a file (with `checkShape`), and throws a TypeError for a value that `save`
   * cannot have returned; changes nothing yet.
   *
   * @returns a function that replaces the state by the value
   */
  load(saved: unknown): () => void
  /** Restores the initial state. */
  reset(): void
}
