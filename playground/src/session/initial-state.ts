import { demoApp } from '@northbound/emulator'
import type { Platform, Target } from '../platform/platform.ts'
import type { FormValues, SessionState, TargetState } from './session-state.ts'

/** The state in which a visit begins. */
export function initialState(platforms: Readonly<Record<Target, Platform>>): SessionState {
  return {
    target: 'in-page',
    targetStates: {
      'in-page': unused(platforms['in-page'].url),
      'on-machine': unused(platforms['on-machine'].url),
      relay: unused('', { appId: '', secret: '' }),
      direct: unused('', { appId: '', secret: '' }),
    },
    relay: 'unasked',
    running: undefined,
    entries: [],
    shownId: undefined,
    runs: [],
    missing: undefined,
  }
}

/** Emulators begin with their demo application; a real platform knows only yours. */
function unused(url: string, { appId, secret }: Omit<FormValues, 'url'> = demoApp): TargetState {
  return { form: { url, appId, secret }, held: undefined, issued: 0, events: [] }
}
