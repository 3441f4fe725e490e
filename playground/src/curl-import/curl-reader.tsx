import { useState } from 'preact/hooks'
import type { CurlImport } from './curl-note.ts'
import { useText } from '../language/locale.ts'
import type { FormValues } from '../session/session-state.ts'
import { curlText } from './curl-text.ts'
import { formText } from '../form/form-text.ts'
import { Button } from '../ui/button.tsx'
import styles from './curl-import.module.css'
import { CurlOutcome } from './curl-outcome.tsx'
import { useUniqueId } from '../ui/use-unique-id.ts'

export interface CurlReaderProps {
  /** Gives back what was really filled in. */
  readonly onFill: (values: Partial<FormValues>) => Partial<FormValues>
  readonly onClose: () => void
}

const fields = ['url', 'appId', 'secret'] as const

/** Takes a command, fills the form from it, and says what is wrong with it. */
export function CurlReader({ onFill, onClose }: CurlReaderProps) {
  const text = useText(curlText)
  const labels = useText(formText)
  const id = useUniqueId()
  const [command, setCommand] = useState('')
  const [outcome, setOutcome] = useState<Omit<CurlImport, 'secret'> | 'failed'>()
  const [filled, setFilled] = useState('')

  async function read() {
    const { importCurl } = await import('./import-curl.ts')
    const { secret, ...found } = importCurl(command)
    const values = { ...found, secret }
    const known = fields.filter((field) => values[field] !== undefined)
    const filledIn = onFill(Object.fromEntries(known.map((field) => [field, values[field]])))
    const names = known.flatMap((field) => (field in filledIn ? labels[field] : [])).join(', ')
    // It contains the secret, which must not be readable over a shoulder.
    setCommand('')
    setOutcome(found)
    setFilled(names ? text.filled(names) : text.nothing)
  }

  return (
    <form
      class={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        void read().catch(() => setOutcome('failed'))
      }}
    >
      <h2 class={styles.heading}>{text.heading}</h2>
      <p class={styles.lead}>{text.lead}</p>
      <label class={styles.label} for={id}>
        {text.command}
      </label>
      {/* It has no name: whatever submits the form without script can send nothing along. */}
      <textarea
        id={id}
        class={styles.command}
        rows={6}
        value={command}
        onInput={(event) => setCommand(event.currentTarget.value)}
        placeholder="curl …"
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
      />
      {outcome === 'failed' && <p class={styles.lead}>{text.failed}</p>}
      {typeof outcome === 'object' && <CurlOutcome filled={filled} notes={outcome.notes} />}
      <div class={styles.end}>
        <Button look="main" type="submit" disabled={!command.trim()}>
          {text.read}
        </Button>
        <Button onClick={onClose}>{text.close}</Button>
      </div>
    </form>
  )
}
