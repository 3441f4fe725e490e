import type { SessionState } from '../session/session-state.ts'
import type { PlaygroundPreset } from './playground-preset.ts'
import { keptOf, presetOf } from './preset-of.ts'
import { writeShareLink } from './share-link.ts'

/**
 * A link to the state of a session, without secrets.
 *
 * @param view what the visitor chose besides: language, theme, language of snippets
 * @param pageUrl address of the page with the playground, without a fragment
 */
export function linkTo(state: SessionState, view: PlaygroundPreset, pageUrl: string): string {
  return pageUrl + writeShareLink({ ...presetOf(state), ...view }, keptOf(state))
}
