import { useText } from '../language/locale.ts'
import { timelineText } from './timeline-text.ts'
import styles from './token-timeline.module.css'

/** The legend. Screen readers skip it, because the description of the picture says the same. */
export function TimelineLegend() {
  const { legend, notToScale } = useText(timelineText)
  return (
    <figcaption class={styles.legend}>
      <span class={styles.key} aria-hidden="true">
        <svg width="20" height="20" viewBox="0 0 20 20">
          <circle class={styles.issued} cx="10" cy="10" r="8" />
        </svg>
        {legend.issued}
      </span>
      <span class={styles.key} aria-hidden="true">
        <svg width="28" height="14" viewBox="0 0 28 14">
          <rect class={styles.valid} x="1" y="1" width="26" height="12" rx="3" />
        </svg>
        {legend.valid}
      </span>
      <span class={styles.key} aria-hidden="true">
        <svg width="28" height="14" viewBox="0 0 28 14">
          <rect class={styles.invalid} x="1" y="1" width="26" height="12" rx="3" />
        </svg>
        {legend.invalid}
      </span>
      <span class={styles.key} aria-hidden="true">
        <svg width="14" height="14" viewBox="0 0 14 14">
          <circle class={styles.accepted} cx="7" cy="7" r="4.5" />
        </svg>
        {legend.accepted}
      </span>
      <span class={styles.key} aria-hidden="true">
        <svg width="14" height="14" viewBox="0 0 14 14">
          <path class={styles.refused} d="M3 3l8 8m0 -8l-8 8" />
        </svg>
        {legend.refused}
      </span>
      <span>{notToScale}</span>
    </figcaption>
  )
}
