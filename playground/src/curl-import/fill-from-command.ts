import { demoApp } from '@northbound/emulator'
import { isReal } from '../platform/is-real.ts'
import type { Session } from '../session/create-session.ts'
import type { FormValues } from '../session/session-state.ts'

/**
 * Fills the form with what a command says, and gives back what was filled in. A command that is not about the demo
 * application is about a real platform, whose answers no emulator can give: so the page turns to that. Nothing is sent.
 */
export function fillFromCommand(
  session: Session,
  { url, ...values }: Partial<FormValues>,
): Partial<FormValues> {
  const { target } = session.store.get()
  if (url !== undefined && values.appId !== demoApp.appId && !isReal(target)) {
    session.chooseTarget('direct')
  }
  // At the others the address is the page's own business.
  const isOpen = ['in-page', 'direct'].includes(session.store.get().target)
  const filled = url !== undefined && isOpen ? { url, ...values } : values
  session.fillIn(filled)
  return filled
}
