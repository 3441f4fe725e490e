import type { CredentialFinding } from '@northbound/auth/guidance/en'
import { useState } from 'preact/hooks'
import { useText } from '../language/locale.ts'
import type { RelayState } from '../platform/list-relay.ts'
import type { Target } from '../platform/platform.ts'
import type { FormValues } from '../session/session-state.ts'
import { formText } from '../texts/first-texts.ts'
import { Button } from '../ui/button.tsx'
import styles from './credentials-form.module.css'
import { Later } from '../later/later.tsx'
import { directFields, relayField } from '../later/later-parts.ts'
import { RevealButton } from '../ui/reveal-button.tsx'
import { SegmentedControl } from '../ui/segmented-control.tsx'
import { TextField } from '../ui/text-field.tsx'

export interface CredentialsFormProps {
  readonly targets: readonly Target[]
  readonly target: Target
  readonly onTarget: (target: Target) => void
  readonly values: FormValues
  readonly onFill: (values: Partial<FormValues>) => void
  readonly findings: readonly Pick<CredentialFinding, 'field' | 'severity' | 'message'>[]
  readonly running: boolean
  readonly relay: RelayState
  /** Chooses one of the relay's platforms, by its name. */
  readonly onRelayed: (name: string) => void
  readonly onLookForRelay: () => void
  readonly onSubmit: () => void
  /** Puts the demo application back; absent while it is there. */
  readonly onRestore?: (() => void) | undefined
}

/** Step 1: the platform and the credentials. */
export function CredentialsForm(props: CredentialsFormProps) {
  const { targets, target, onTarget, values, onFill, findings, running, onSubmit, onRestore } =
    props
  const text = useText(formText)
  const [revealed, setRevealed] = useState(false)
  const about = (field: CredentialFinding['field']) =>
    // What is not filled in yet is no mistake.
    values[field] === '' ? [] : findings.filter((finding) => finding.field === field)

  return (
    <form
      class={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      <div>
        {targets.length > 1 && (
          <SegmentedControl
            wide
            paired={targets.length > 2}
            legend={text.target}
            choices={targets.map((value) => ({ value, label: text.targets[value] }))}
            value={target}
            onChoose={onTarget}
          />
        )}
        <p class={styles.about}>{text.aboutTarget[target]}</p>
      </div>
      {target === 'relay' ? (
        <Later
          part={relayField}
          props={{
            relay: props.relay,
            url: values.url,
            onChoose: props.onRelayed,
            onLookAgain: props.onLookForRelay,
          }}
        />
      ) : (
        <TextField
          label={text.url}
          value={values.url}
          onInput={(url) => onFill({ url })}
          readOnly={target === 'on-machine'}
          example={text.urlExample}
        />
      )}
      {target === 'direct' && (
        <Later part={directFields} props={{ values, onFill, onRelay: () => onTarget('relay') }} />
      )}
      <TextField
        label={text.appId}
        value={values.appId}
        onInput={(appId) => onFill({ appId })}
        findings={about('appId')}
      />
      <TextField
        label={text.secret}
        value={values.secret}
        onInput={(secret) => onFill({ secret })}
        masked={!revealed}
        findings={about('secret')}
        end={
          <RevealButton
            revealed={revealed}
            onToggle={() => setRevealed(!revealed)}
            label={text.reveal}
          />
        }
      />
      <div class={styles.end}>
        <Button look="main" type="submit">
          {running ? text.submitting : text.submit}
        </Button>
        {onRestore && (
          <Button look="quiet" onClick={onRestore}>
            {text.restore}
          </Button>
        )}
      </div>
    </form>
  )
}
