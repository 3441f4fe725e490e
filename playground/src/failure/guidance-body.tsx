import type { Explanation } from '@northbound/auth/guidance/en'
import { useText } from '../language/locale.ts'
import { diagnosisText } from './diagnosis-text.ts'
import { guidanceText } from './guidance-text.ts'
import { GuidanceFoot } from './guidance-foot.tsx'
import styles from './guidance-panel.module.css'

export interface GuidanceBodyProps {
  readonly explanation: Explanation
  /** Under a heading that opens it. @default false */
  readonly folded?: boolean
}

/** What is known of an error in general, in one fixed order. */
export function GuidanceBody({ explanation, folded = false }: GuidanceBodyProps) {
  const text = useText(diagnosisText)
  if (!folded) return <GuidanceParts explanation={explanation} />
  return (
    <details>
      <summary class={styles.foldTitle}>{text.guidance}</summary>
      <div class={styles.parts}>
        <GuidanceParts explanation={explanation} />
      </div>
    </details>
  )
}

function GuidanceParts({ explanation }: Pick<GuidanceBodyProps, 'explanation'>) {
  const text = useText(guidanceText)
  return (
    <>
      <p class={styles.meaning}>{explanation.meaning}</p>
      {explanation.howToTell && (
        <div>
          <h3 class={styles.subtitle}>{text.howToTell}</h3>
          <p class={styles.text}>{explanation.howToTell}</p>
        </div>
      )}
      {explanation.causes.length > 0 && (
        <div>
          <h3 class={styles.subtitle}>{text.causes}</h3>
          <ol class={styles.causes}>
            {explanation.causes.map(({ cause, remedy }) => (
              <li key={cause}>
                <p class={styles.cause}>{cause}</p>
                <p class={styles.remedy}>{remedy}</p>
              </li>
            ))}
          </ol>
        </div>
      )}
      <GuidanceFoot explanation={explanation} />
    </>
  )
}
