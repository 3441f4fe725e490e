import type { CredentialFinding } from '@northbound/auth/guidance/en'
import { useState } from 'preact/hooks'
import { useText } from '../language/locale.ts'
import { Button } from '../ui/button.tsx'
import { RevealButton } from '../ui/reveal-button.tsx'
import { TextField } from '../ui/text-field.tsx'
import styles from './credentials-form.module.css'
import { formText } from './form-text.ts'
import { PlatformFields, type PlatformFieldsProps } from './platform-fields.tsx'

export interface CredentialsFormProps extends PlatformFieldsProps {
  readonly findings: readonly Pick<CredentialFinding, 'field' | 'severity' | 'message'>[]
  readonly running: boolean
  readonly onSubmit: () => void
  /** Puts the demo application back; absent while it is there. */
  readonly onRestore?: (() => void) | undefined
}

/** Step 1: the platform and the credentials. */
export function CredentialsForm(props: CredentialsFormProps) {
  const { values, onFill, findings, running, onSubmit, onRestore } = props
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
      <PlatformFields {...props} />
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
