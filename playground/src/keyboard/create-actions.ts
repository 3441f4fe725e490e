import { scenarioIndex } from '../scenarios/scenario-index.ts'
import type { Session } from '../session/create-session.ts'
import { placeOf } from '../session/session-state.ts'
import type { Action, ActionId, ActionTopic } from './action.ts'

/** Actions of the page itself, beside those of the session. */
export interface PageControls {
  /** The root element of the page. */
  root(): HTMLElement | null
  nextTheme(): void
  nextLanguage(): void
  open(dialog: 'commands' | 'shortcuts'): void
}

const minute = 60_000
const firstField = 'form input:not([type=radio], [type=checkbox], [readonly])'

/** The table of all keyboard actions, from which the shortcuts, their list and the palette are built. */
export function createActions(session: Session, page: PageControls): readonly Action[] {
  const held = () => placeOf(session.store.get()).held
  const always = () => true
  const act = (
    topic: ActionTopic,
    id: ActionId,
    keys: string,
    run: () => unknown,
    isAvailable: () => boolean = always,
  ): Action => ({ id, topic, keys, isAvailable, run: () => void run() })
  const advance = (ms: number) => () => session.advanceClock(ms)

  /** Clicks the button on the page, so that a key does exactly the same. */
  const press = (topic: ActionTopic, id: ActionId, keys: string, selector: string) => {
    const find = () => [...(page.root()?.querySelectorAll<HTMLElement>(selector) ?? [])]
    return act(
      topic,
      id,
      keys,
      () => find().forEach((element) => element.click()),
      () => find().length > 0,
    )
  }

  return [
    act('token', 'login', 'l', session.logIn),
    act('token', 'devices', 'd', session.listDevices, () => held() !== undefined),
    act('token', 'refresh', 'r', session.refresh, () => held()?.refreshToken !== undefined),
    act('token', 'logout', 'o', session.logOut, () => held() !== undefined),
    act('token', 'elsewhere', 'e', session.logInElsewhere),
    act('token', 'ten-minutes', 'm', advance(10 * minute), session.canMoveClock),
    act('token', 'hour', 'h', advance(60 * minute), session.canMoveClock),
    act('look', 'form', 'f', () => page.root()?.querySelector<HTMLElement>(firstField)?.focus()),
    act('look', 'next-scenario', 'n', () => playNeighbour(session, 1)),
    act('look', 'previous-scenario', 'p', () => playNeighbour(session, -1)),
    act('look', 'older', 'j', () => lookAtNeighbour(session, -1), hasEntries(session)),
    act('look', 'newer', 'k', () => lookAtNeighbour(session, 1), hasEntries(session)),
    press('look', 'reveal', 's', '[data-place=wire] [data-action=reveal]'),
    press('look', 'copy-link', 'c', '[data-action=copy-link]'),
    act('page', 'theme', 't', page.nextTheme),
    act('page', 'language', 'g', page.nextLanguage),
    act('page', 'commands', '$mod+k', () => page.open('commands')),
    act('page', 'shortcuts', '[Shift]+?', () => page.open('shortcuts')),
  ]
}

function playNeighbour(session: Session, step: 1 | -1): Promise<void> {
  const { entries, shownId } = session.store.get()
  const shown = entries.find(({ id }) => id === shownId)?.scenario
  const at = scenarioIndex.findIndex(({ id }) => id === shown)
  const { length } = scenarioIndex
  // Before the first one there is neither: forwards begins at the first, backwards at the last.
  const next = at < 0 ? (step > 0 ? 0 : length - 1) : (at + step + length) % length
  return session.playScenario(scenarioIndex[next]!.id)
}

function lookAtNeighbour(session: Session, step: 1 | -1): void {
  const { entries, shownId } = session.store.get()
  const next = entries[entries.findIndex(({ id }) => id === shownId) + step]
  if (next) session.look(next.id)
}

function hasEntries(session: Session): () => boolean {
  return () => session.store.get().entries.length > 1
}
