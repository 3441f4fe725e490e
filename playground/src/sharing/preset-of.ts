import { type SessionState, targetState, shownEntry } from '../session/session-state.ts'
import type { PlaygroundPreset } from './playground-preset.ts'

/** The state of a session for a link: the platform, the appId, and the shown entry. */
export function presetOf(state: SessionState): PlaygroundPreset {
  const { url, appId } = targetState(state).form
  const entry = shownEntry(state)
  const { target } = state
  return {
    target,
    ...(target === 'relay' ? { relayed: url.split('/').at(-1) } : { url }),
    appId,
    ...(entry?.scenario ? { scenario: entry.scenario } : { action: entry?.action }),
  }
}

/** All current secrets and tokens, which no link may contain. */
export function keptOf({ targetStates }: SessionState): string[] {
  return Object.values(targetStates).flatMap(({ form, held }) => [
    form.secret,
    held?.accessToken ?? '',
    held?.refreshToken ?? '',
  ])
}
