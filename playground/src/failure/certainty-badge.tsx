import type { Certainty } from '@northbound/auth/diagnosis'
import { useText } from '../language/locale.ts'
import { diagnosisText } from './diagnosis-text.ts'
import styles from './certainty-badge.module.css'

const bars: Readonly<Record<Certainty, number>> = { possible: 1, likely: 2, certain: 3 }

/** How sure a diagnosis is, as three bars and a word. */
export function CertaintyBadge(props: { readonly certainty: Certainty; readonly label: string }) {
  const text = useText(diagnosisText)
  return (
    <span class={styles.badge}>
      <svg width="14" height="12" viewBox="0 0 14 12" aria-hidden="true" focusable="false">
        {[1, 2, 3].map((bar) => (
          <rect
            key={bar}
            x={(bar - 1) * 5}
            y={12 - bar * 4}
            width="4"
            height={bar * 4}
            rx="1"
            class={bar <= bars[props.certainty] ? styles.full : styles.empty}
          />
        ))}
      </svg>
      <span class="only-aloud">{text.sureness}: </span>
      {props.label}
    </span>
  )
}
