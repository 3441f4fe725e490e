import type { ComponentChildren } from 'preact'
import styles from './scenario-list.module.css'

export interface ScenarioGroupProps {
  readonly name: string
  readonly count: number
  readonly open: boolean
  readonly onToggle: (open: boolean) => void
  /** Its scenarios, one `li` each. */
  readonly children: ComponentChildren
}

/** Scenarios under a heading that opens them. */
export function ScenarioGroup({ name, count, open, onToggle, children }: ScenarioGroupProps) {
  return (
    <details open={open} onToggle={(event) => onToggle(event.currentTarget.open)}>
      <summary class={styles.topic}>
        <h3 class={styles.topicName}>{name}</h3>
        <span class={styles.count}>{count}</span>
      </summary>
      <ul>{children}</ul>
    </details>
  )
}
