import type { Choice } from './segmented-control.tsx'
import styles from './select-field.module.css'
import { useUniqueId } from './use-unique-id.ts'

export interface SelectFieldProps<T extends string> {
  readonly label: string
  readonly choices: readonly Choice<T>[]
  readonly value: T
  readonly onChoose: (value: T) => void
}

/** One of many, in the browser's own list. */
export function SelectField<T extends string>(props: SelectFieldProps<T>) {
  const { label, choices, value, onChoose } = props
  const id = useUniqueId()
  return (
    <div class={styles.field}>
      <label class={styles.label} for={id}>
        {label}
      </label>
      <select
        id={id}
        class={styles.select}
        value={value}
        onChange={(event) => onChoose(event.currentTarget.value as T)}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} lang={choice.lang}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  )
}
