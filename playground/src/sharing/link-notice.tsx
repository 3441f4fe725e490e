import { useText } from '../language/locale.ts'
import type { PresetRemainder } from './apply-preset.ts'
import type { LinkDefect } from './share-link.ts'
import { linkText } from './link-text.ts'
import { Button } from '../ui/button.tsx'
import styles from './link-notice.module.css'

export interface LinkNoticeProps {
  readonly about: readonly (LinkDefect | PresetRemainder)[]
  readonly onDismiss: () => void
}

/** Parts of a link that could not be applied, or are left to the visitor. */
export function LinkNotice({ about, onDismiss }: LinkNoticeProps) {
  const text = useText(linkText)
  if (!about.length) return null
  return (
    <div class={styles.notice}>
      <ul class={styles.list}>
        {about.map((kind) => (
          <li key={kind}>{text.notices[kind]}</li>
        ))}
      </ul>
      <Button look="quiet" onClick={onDismiss}>
        {text.dismiss}
      </Button>
    </div>
  )
}
