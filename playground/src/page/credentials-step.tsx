import { demoApp } from '@northbound/emulator'
import { CurlImport } from '../curl-import/curl-import.tsx'
import { fillFromCommand } from '../curl-import/fill-from-command.ts'
import { useGuidance } from '../failure/guidance.ts'
import { CredentialsForm } from '../form/credentials-form.tsx'
import { formText } from '../form/form-text.ts'
import { useText } from '../language/locale.ts'
import { isReal } from '../platform/is-real.ts'
import type { Session } from '../session/create-session.ts'
import { type FormValues, type SessionState, targetState } from '../session/session-state.ts'
import { ShareButton } from '../sharing/share-button.tsx'
import { Panel } from '../ui/panel.tsx'

export interface CredentialsStepProps {
  readonly session: Session
  readonly state: SessionState
}

/** Step 1, with the tools for its values. */
export function CredentialsStep({ session, state }: CredentialsStepProps) {
  const text = useText(formText)
  const guidance = useGuidance()
  const { form } = targetState(state)
  // Nothing is wrong with the values that a first visit begins with.
  const findings = isDemo(form) ? [] : (guidance?.inspectCredentials(form) ?? [])
  return (
    <Panel
      step={1}
      heading={text.heading}
      aside={
        <>
          <CurlImport onFill={(values) => fillFromCommand(session, values)} />
          <ShareButton state={state} />
        </>
      }
    >
      <CredentialsForm
        targets={session.targets}
        target={state.target}
        onTarget={(target) => void session.chooseTarget(target)}
        values={form}
        onFill={session.fillIn}
        findings={findings}
        running={state.running === 'login'}
        relay={state.relay}
        onRelayed={session.chooseRelayed}
        onLookForRelay={() => void session.lookForRelay()}
        onSubmit={() => void session.act('login')}
        onRestore={isReal(state.target) || isDemo(form) ? undefined : () => session.fillIn(demoApp)}
      />
    </Panel>
  )
}

function isDemo({ appId, secret }: FormValues): boolean {
  return appId === demoApp.appId && secret === demoApp.secret
}
