import { useText } from '../language/locale.ts'
import { isPlainHttp } from '../platform/is-plain-http.ts'
import type { FormValues } from '../session/session-state.ts'
import { targetText } from './target-text.ts'
import styles from './target-fields.module.css'

export interface PlainHttpFieldProps {
  readonly values: FormValues
  readonly onFill: (values: Partial<FormValues>) => void
}

/** Asks whether the secret may cross the network in the clear; only where it would. */
export function PlainHttpField({ values, onFill }: PlainHttpFieldProps) {
  const text = useText(targetText)
  if (!isPlainHttp(values.url)) return null
  return (
    <label class={styles.consent}>
      <input
        type="checkbox"
        checked={values.dangerouslyAllowPlainHttp ?? false}
        onChange={(event) =>
          onFill({ dangerouslyAllowPlainHttp: event.currentTarget.checked || undefined })
        }
      />
      <span>
        <span class={styles.strong}>{text.plainHttp}</span> {text.plainHttpText}
      </span>
    </label>
  )
}
