import { useText } from '../language/locale.ts'
import { targetText } from './target-text.ts'
import { Button } from '../ui/button.tsx'
import styles from './target-fields.module.css'

/** What a page cannot do at a real platform, before it is tried. */
export interface DirectNotesProps {
  readonly onRelay: () => void
}

export function DirectNotes({ onRelay }: DirectNotesProps) {
  const text = useText(targetText)
  return (
    <details class={styles.box}>
      <summary class={styles.summary}>{text.limits}</summary>
      <ul class={styles.limits}>
        {text.limitList.map((limit) => (
          <li key={limit}>{limit}</li>
        ))}
      </ul>
      <Button onClick={onRelay}>{text.useRelay}</Button>
    </details>
  )
}
