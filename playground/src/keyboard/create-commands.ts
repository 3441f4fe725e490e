import type { VisitorAction } from '../calls/action.ts'
import { scenarioIndex } from '../scripts/scenario-index.ts'
import type { Session } from '../session/create-session.ts'
import { targetState } from '../session/session-state.ts'
import type { Command, CommandId, CommandTopic } from './command.ts'

/** Commands of the page itself, beside those of the session. */
export interface PageControls {
  /** The root element of the page. */
  root(): HTMLElement | null
  nextTheme(): void
  nextLanguage(): void
  open(dialog: 'commands' | 'shortcuts'): void
}

const minute = 60_000
const firstField = 'form input:not([type=radio], [type=checkbox], [readonly])'

/** The table of all keyboard commands, from which the shortcuts, their list and the palette are built. */
export function createCommands(session: Session, page: PageControls): readonly Command[] {
  const held = () => targetState(session.store.get()).held
  const always = () => true
  const command = (
    topic: CommandTopic,
    id: CommandId,
    keys: string,
    run: () => unknown,
    isAvailable: () => boolean = always,
  ): Command => ({ id, topic, keys, isAvailable, run: () => void run() })
  const perform = (action: VisitorAction, keys: string, isAvailable = always) =>
    command('token', action, keys, () => session.act(action), isAvailable)
  const advance = (ms: number) => () => session.advanceClock(ms)

  /** Clicks the button on the page, so that a key does exactly the same. */
  const press = (topic: CommandTopic, id: CommandId, keys: string, selector: string) => {
    const find = () => [...(page.root()?.querySelectorAll<HTMLElement>(selector) ?? [])]
    return command(
      topic,
      id,
      keys,
      () => find().forEach((element) => element.click()),
      () => find().length > 0,
    )
  }

  return [
    perform('login', 'l'),
    perform('devices', 'd', () => held() !== undefined),
    perform('refresh', 'r', () => held()?.refreshToken !== undefined),
    perform('logout', 'o', () => held() !== undefined),
    perform('elsewhere', 'e'),
    command('token', 'ten-minutes', 'm', advance(10 * minute), session.canMoveClock),
    command('token', 'hour', 'h', advance(60 * minute), session.canMoveClock),
    command('look', 'form', 'f', () =>
      page.root()?.querySelector<HTMLElement>(firstField)?.focus(),
    ),
    command('look', 'next-scenario', 'n', () => runNeighbour(session, 1)),
    command('look', 'previous-scenario', 'p', () => runNeighbour(session, -1)),
    command('look', 'older', 'j', () => lookAtNeighbour(session, -1), hasEntries(session)),
    command('look', 'newer', 'k', () => lookAtNeighbour(session, 1), hasEntries(session)),
    press('look', 'reveal', 's', '[data-place=wire] [data-action=reveal]'),
    press('look', 'copy-link', 'c', '[data-action=copy-link]'),
    command('page', 'theme', 't', page.nextTheme),
    command('page', 'language', 'g', page.nextLanguage),
    command('page', 'commands', '$mod+k', () => page.open('commands')),
    command('page', 'shortcuts', '[Shift]+?', () => page.open('shortcuts')),
  ]
}

function runNeighbour(session: Session, step: 1 | -1): Promise<void> {
  const { entries, shownId } = session.store.get()
  const shown = entries.find(({ id }) => id === shownId)?.scenario
  const at = scenarioIndex.findIndex(({ id }) => id === shown)
  const { length } = scenarioIndex
  // Before the first one there is neither: forwards begins at the first, backwards at the last.
  const next = at < 0 ? (step > 0 ? 0 : length - 1) : (at + step + length) % length
  return session.runScenario(scenarioIndex[next]!.id)
}

function lookAtNeighbour(session: Session, step: 1 | -1): void {
  const { entries, shownId } = session.store.get()
  const next = entries[entries.findIndex(({ id }) => id === shownId) + step]
  if (next) session.look(next.id)
}

function hasEntries(session: Session): () => boolean {
  return () => session.store.get().entries.length > 1
}
