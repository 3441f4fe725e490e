import { spellKeys } from './spell-keys.ts'
import styles from './key-caps.module.css'

/** Keys as they look on a keyboard. */
export function KeyCaps({ keys }: { readonly keys: string }) {
  return (
    <span class={styles.keys}>
      {spellKeys(keys).map((key) => (
        <kbd key={key} class={styles.key}>
          {key}
        </kbd>
      ))}
    </span>
  )
}
