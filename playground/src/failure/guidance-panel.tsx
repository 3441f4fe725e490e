import type { Diagnosis } from '@northbound/auth/diagnosis'
import type { Explanation } from '@northbound/auth/guidance/en'
import { type Guidance, useGuidance } from './guidance.ts'
import { useText } from '../language/locale.ts'
import { guidanceText } from './guidance-text.ts'
import { DiagnosisView } from './diagnosis-view.tsx'
import { FindingList, type ShownFinding } from '../ui/finding-list.tsx'
import { GuidanceBody } from './guidance-body.tsx'
import styles from './guidance-panel.module.css'
import { useUniqueId } from '../ui/use-unique-id.ts'

export interface GuidancePanelProps {
  readonly problem: Error
  /** What the visitor's values looked like; absent where they are not the point. */
  readonly findings?: readonly ShownFinding[] | undefined
  /** What only an emulator can tell, in English. */
  readonly insight?: string | undefined
  /** Why it failed; `pending` while that is being found out. */
  readonly diagnosis?: Diagnosis | 'pending' | undefined
}

/** What a failure means and what to do about it, in one fixed order; nothing until the guidance has been loaded. */
export function GuidancePanel(props: GuidancePanelProps) {
  const guidance = useGuidance()
  return guidance ? <LoadedGuidance {...props} guidance={guidance} /> : null
}

function LoadedGuidance({
  problem,
  findings,
  insight,
  diagnosis,
  guidance,
}: GuidancePanelProps & { readonly guidance: Guidance }) {
  const text = useText(guidanceText)
  const explanation = guidance.explain(problem)
  const id = useUniqueId()

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
      {diagnosis && <DiagnosisView diagnosis={diagnosis} brief={hasGuidance(explanation)} />}
      <div class={styles.body}>
        {/* An error that is not of the core is a value that the client would not send; it says which. */}
        {!explanation && (
          <p class={styles.meaning}>
            {text.clientRefused} {problem.message}
          </p>
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
        {/* Where the platform said why, its guidance is the point; else it is about a whole kind of errors. */}
        {explanation && (
          <GuidanceBody explanation={explanation} folded={!hasGuidance(explanation)} />
        )}
      </div>
    </section>
  )
}

/** Whether the guidance is about just this error: a code of the platform has a page of its own. */
function hasGuidance(explanation: Explanation | undefined): boolean {
  return explanation?.platformCode !== undefined
}
