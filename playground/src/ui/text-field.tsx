import type { ComponentChildren } from 'preact'
import { FindingList, type ShownFinding } from './finding-list.tsx'
import styles from './text-field.module.css'
import { useUniqueId } from './use-unique-id.ts'

export interface TextFieldProps {
  readonly label: string
  readonly value: string
  readonly onInput: (value: string) => void
  /** Shows dots in place of the value. */
  readonly masked?: boolean
  readonly readOnly?: boolean
  /** Shown while there is no value. */
  readonly example?: string
  /** Problems of the value. */
  readonly findings?: readonly ShownFinding[]
  /** Content at the end of the box. */
  readonly end?: ComponentChildren
}

/** A text field with its label, and the problems of its value below. */
export function TextField(props: TextFieldProps) {
  const {
    label,
    value,
    onInput,
    masked = false,
    readOnly = false,
    example,
    findings = [],
    end,
  } = props
  const id = useUniqueId()
  const notes = `${id}-notes`
  return (
    <div class={styles.field}>
      <label class={styles.label} for={id}>
        {label}
      </label>
      <div class={styles.box}>
        {/* It has no name: whatever submits the form without script can send nothing along. */}
        <input
          id={id}
          class={styles.input}
          {...(masked ? ({ type: 'password' } as const) : ({ type: 'text' } as const))}
          value={value}
          readOnly={readOnly}
          placeholder={example}
          onInput={(event) => onInput(event.currentTarget.value)}
          autocomplete="off"
          autocapitalize="none"
          // As an attribute: in lower case it is a property, which every string switches on.
          autoCorrect="off"
          spellcheck={false}
          aria-describedby={findings.length ? notes : undefined}
          aria-invalid={findings.some(({ severity }) => severity === 'error')}
        />
        {end && <div class={styles.end}>{end}</div>}
      </div>
      <FindingList findings={findings} id={notes} />
    </div>
  )
}
