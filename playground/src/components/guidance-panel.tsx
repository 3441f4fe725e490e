import { useId } from 'preact/hooks'
import { useGuidance } from '../language/guidance.ts'
import { useText } from '../language/locale.ts'
import { guidanceText } from '../texts/guidance-text.ts'
import { FindingList, type ShownFinding } from './finding-list.tsx'
import { GuidanceFoot } from './guidance-foot.tsx'
import styles from './guidance-panel.module.css'

export interface GuidancePanelProps {
  readonly problem: Error
  /** What the visitor's values looked like; absent where they are not the point. */
  readonly findings?: readonly ShownFinding[] | undefined
  /** What only an emulator can tell, in English. */
  readonly insight?: string | undefined
}

/** What a failure means and what to do about it, in one fixed order. */
export function GuidancePanel({ problem, findings, insight }: GuidancePanelProps) {
  const text = useText(guidanceText)
  const explanation = useGuidance().explain(problem)
  const id = useId()

  return (
    <section class={styles.guidance} aria-labelledby={id}>
      <div class={styles.head}>
        <h2 class={styles.title} id={id}>
          {text.heading}
        </h2>
        {explanation && (
          <span class={styles.subject}>
            {[explanation.platformCode, explanation.kind].filter(Boolean).join(' · ')}
          </span>
        )}
        {explanation?.platformText && (
          <p class={styles.words}>
            <span class={styles.wordsLabel}>{text.platformSays}: </span>
            <q lang="en">{explanation.platformText}</q>
          </p>
        )}
      </div>
      <div class={styles.body}>
        {/* An error that is not of the core is a value that the client would not send; it says which. */}
        <p class={styles.meaning}>
          {explanation?.meaning ?? `${text.clientRefused} ${problem.message}`}
        </p>
        {explanation?.howToTell && (
          <div>
            <h3 class={styles.subtitle}>{text.howToTell}</h3>
            <p class={styles.text}>{explanation.howToTell}</p>
          </div>
        )}
        {insight && (
          <p class={styles.insight}>
            <strong>{text.insight}</strong> <span lang="en">{insight}.</span>
          </p>
        )}
        {findings && (
          <div>
            <h3 class={styles.subtitle}>{text.yourValues}</h3>
            {findings.length ? (
              <FindingList findings={findings} />
            ) : (
              <p class={styles.text}>{text.valuesClean}</p>
            )}
          </div>
        )}
        {explanation && explanation.causes.length > 0 && (
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
        {explanation && <GuidanceFoot explanation={explanation} />}
      </div>
    </section>
  )
}
