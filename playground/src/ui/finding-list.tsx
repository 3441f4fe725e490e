import type { CredentialFinding } from '@northbound/auth/guidance/en'
import { Icon } from './icon.tsx'
import styles from './text-field.module.css'

export type ShownFinding = Pick<CredentialFinding, 'severity' | 'message'>

export interface FindingListProps {
  readonly findings: readonly ShownFinding[]
  readonly id?: string
}

/** What was noticed about a value. The sentences hold no part of it. */
export function FindingList({ findings, id }: FindingListProps) {
  if (!findings.length) return null
  return (
    <ul class={styles.notes} id={id}>
      {findings.map(({ severity, message }) => (
        <li
          key={message}
          class={`${styles.finding} ${severity === 'error' ? styles.error : styles.doubt}`}
        >
          <Icon name={severity === 'error' ? 'alert' : 'info'} />
          <span>{message}</span>
        </li>
      ))}
    </ul>
  )
}
