import type { Diagnosis } from '@northbound/auth/diagnosis'
import type { Description } from '@northbound/auth/diagnosis/en'
import { useDescription } from './diagnosis-words.ts'
import { useText } from '../language/locale.ts'
import { diagnosisText } from './diagnosis-text.ts'
import { CertaintyBadge } from './certainty-badge.tsx'
import { CommandLine } from './command-line.tsx'
import styles from './diagnosis-view.module.css'
import { Icon } from '../ui/icon.tsx'

export interface DiagnosisViewProps {
  readonly diagnosis: Diagnosis | 'pending'
  /** Leaves out what to do, where the guidance below says it in full. @default false */
  readonly brief?: boolean
}

/** The cause of a failure, its certainty, the evidence, other possible causes, and what to do. */
export function DiagnosisView({ diagnosis, brief = false }: DiagnosisViewProps) {
  const text = useText(diagnosisText)
  const found = diagnosis === 'pending' ? undefined : diagnosis
  const description = useDescription(found)

  if (!found || !description) {
    return (
      <div class={styles.diagnosis}>
        <p class={styles.pending}>{text.pending}</p>
      </div>
    )
  }
  return (
    <div class={styles.diagnosis} data-diagnosis={found.name} data-certainty={found.certainty}>
      <div class={styles.head}>
        <h3 class={styles.title}>{description.title}</h3>
        <CertaintyBadge certainty={found.certainty} label={description.certainty} />
      </div>
      <p class={styles.meaning}>{description.meaning}</p>
      {description.consequence && (
        <p class={`${styles.consequence} ${isHarmless(found) ? styles.calm : ''}`}>
          <Icon name="info" />
          <span>{description.consequence}</span>
        </p>
      )}
      <div class={styles.columns}>
        <DiagnosisList heading={text.seen} items={description.evidence} />
        <DiagnosisList
          ordered
          heading={found.name === 'no-connection' ? text.oneOf : text.instead}
          items={description.alternatives.map(({ title }) => title)}
        />
      </div>
      {!brief && <DiagnosisList ordered heading={text.todo} items={description.remedies} />}
      <CheckList heading={text.more} checks={description.checks} />
    </div>
  )
}

/** Whether the platform is as it was before the call. */
function isHarmless({ consequence }: Diagnosis): boolean {
  return consequence === 'nothing-happened' || consequence === 'stopped-by-preflight'
}

interface DiagnosisListProps {
  readonly heading: string
  readonly items: readonly string[]
  readonly ordered?: boolean
}

function DiagnosisList({ heading, items, ordered = false }: DiagnosisListProps) {
  if (!items.length) return null
  const List = ordered ? 'ol' : 'ul'
  return (
    <div>
      <h4 class={styles.subtitle}>{heading}</h4>
      <List class={ordered ? styles.counted : styles.list}>
        {items.map((item) => (
          <li key={item}>
            <span>{item}</span>
          </li>
        ))}
      </List>
    </div>
  )
}

function CheckList(props: { readonly heading: string; readonly checks: Description['checks'] }) {
  if (!props.checks.length) return null
  return (
    <div>
      <h4 class={styles.subtitle}>{props.heading}</h4>
      <ul class={styles.checks}>
        {props.checks.map(({ check, text, command }) => (
          <li key={check}>
            <p>{text}</p>
            {command && <CommandLine command={command} />}
          </li>
        ))}
      </ul>
    </div>
  )
}
