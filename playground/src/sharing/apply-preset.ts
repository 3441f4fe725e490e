import { demoApp } from '@northbound/emulator'
import { isReal } from '../platform/is-real.ts'
import { scenarioFor } from '../scripts/scenario-index.ts'
import type { Session } from '../session/create-session.ts'
import { targetState } from '../session/session-state.ts'
import type { PlaygroundPreset } from './playground-preset.ts'

/** Parts of a preset that this page does not have, or that are left to the visitor. */
export type PresetRemainder = 'target' | 'relayed' | 'scenario' | 'secret'

/**
 * Applies a preset to a session. It runs actions only on the emulator in the page; nothing is sent to a real platform
 * without the visitor.
 */
export async function applyPreset(
  session: Session,
  preset: PlaygroundPreset,
): Promise<PresetRemainder[]> {
  const remainder: PresetRemainder[] = []
  const target = session.targets.find((offered) => offered === preset.target)
  if (target) await session.chooseTarget(target)
  // What was meant for another platform must not be filled in here.
  if (preset.target !== undefined && !target) return ['target']

  if (preset.relayed !== undefined && target === 'relay') {
    const { relay } = session.store.get()
    const platforms = typeof relay === 'string' ? [] : relay.platforms
    if (platforms.some(({ name }) => name === preset.relayed)) session.chooseRelayed(preset.relayed)
    else remainder.push('relayed')
  }
  fillIn(session, preset)
  const { form } = targetState(session.store.get())
  if (!form.secret) remainder.push('secret')
  if (preset.scenario !== undefined) {
    const scenario = scenarioFor(preset.scenario)
    if (scenario) await session.runScenario(scenario)
    else remainder.push('scenario')
  } else if (session.store.get().target === 'in-page' && form.secret) {
    await perform(session, preset.action)
  }
  return remainder
}

/** An application of one's own has a secret that no link brings. Where the page itself knows the address, it stays. */
function fillIn(session: Session, { url, appId }: PlaygroundPreset): void {
  const { target } = session.store.get()
  const { form } = targetState(session.store.get())
  const isDemo = !isReal(target) && (appId ?? form.appId) === demoApp.appId
  const isOpen = target === 'in-page' || target === 'direct'
  session.fillIn({
    ...(url !== undefined && isOpen && { url }),
    ...(appId !== undefined && { appId }),
    ...(!isDemo && { secret: '' }),
  })
}

async function perform(session: Session, action: PlaygroundPreset['action']): Promise<void> {
  if (!action) return
  await session.act('login')
  if (action === 'device') await session.act('devices')
  else if (action !== 'login' && action !== 'call') await session.act(action)
}
