import type { SessionState } from '../session/session-state.ts'
import { placeOf, shownEntry } from '../session/session-state.ts'
import type { PlaygroundPreset } from './playground-preset.ts'

/** What a session shows, for a link: the platform, who logs in, and what is looked at. */
export function presetOf(state: SessionState): PlaygroundPreset {
  const { url, appId } = placeOf(state).form
  const entry = shownEntry(state)
  const { target } = state
  return {
    target,
    ...(target === 'relay' ? { relayed: url.split('/').at(-1) } : { url }),
    appId,
    ...(entry?.scenario ? { scenario: entry.scenario } : { deed: entry?.deed }),
  }
}

/** Every secret and token that the page holds now: what no link may contain. */
export function keptOf({ places }: SessionState): string[] {
  return Object.values(places).flatMap(({ form, held }) => [
    form.secret,
    held?.accessToken ?? '',
    held?.refreshToken ?? '',
  ])
}
