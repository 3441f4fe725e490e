import type { Explanation } from '@northbound/auth/guidance/en'
import { useText } from '../language/locale.ts'
import { guidanceText } from './guidance-text.ts'
import styles from './guidance-panel.module.css'

/** The end of the guidance: whether to call again, and what to send to whom. */
export function GuidanceFoot({
  explanation,
}: {
  readonly explanation: Pick<Explanation, 'retry' | 'whenToRetry' | 'support'>
}) {
  const text = useText(guidanceText)
  return (
    <div class={styles.foot}>
      <div>
        <h3 class={styles.subtitle}>
          {text.retry}
          <span class={styles.advice}>{text.advice[explanation.retry]}</span>
        </h3>
        <p class={styles.text}>{explanation.whenToRetry}</p>
      </div>
      {explanation.support && (
        <div>
          <h3 class={styles.subtitle}>{text.support}</h3>
          <p class={styles.text}>{explanation.support}</p>
        </div>
      )}
    </div>
  )
}
