/** Everything that can be done with a key or from the list of commands. */
export type CommandId =
  | 'login'
  | 'devices'
  | 'refresh'
  | 'logout'
  | 'elsewhere'
  | 'ten-minutes'
  | 'hour'
  | 'form'
  | 'next-scenario'
  | 'previous-scenario'
  | 'older'
  | 'newer'
  | 'reveal'
  | 'copy-link'
  | 'theme'
  | 'language'
  | 'commands'
  | 'shortcuts'

/** The heading in the list. */
export type CommandTopic = 'token' | 'look' | 'page'

export interface Command {
  readonly id: CommandId
  readonly topic: CommandTopic
  /** As tinykeys writes them: `l`, `[Shift]+?`, `$mod+k`. */
  readonly keys: string
  /** Whether it is available now. */
  isAvailable(): boolean
  run(): void
}

/** Whether it is one character alone, which a visitor must be able to switch off (WCAG 2.1.4). */
export function isSingleKey({ keys }: Pick<Command, 'keys'>): boolean {
  return !keys.includes('$mod')
}
