import type { ComponentChildren } from 'preact'
import { useText } from '../language/locale.ts'
import type { ScenarioId } from '../scripts/scenario-index.ts'
import { scenarioText } from './scenario-text.ts'
import styles from './scenario-list.module.css'

export interface ScenarioButtonProps {
  readonly id: ScenarioId
  readonly name: ComponentChildren
  /** A code, a kind, or `ok`. */
  readonly yields: string
  readonly shown: ScenarioId | undefined
  readonly running?: ScenarioId | undefined
  readonly onRun: (id: ScenarioId) => void
}

/** One scenario, with what it ends in. */
export function ScenarioButton({ id, name, yields, shown, running, onRun }: ScenarioButtonProps) {
  const text = useText(scenarioText)
  const end = yields === 'ok' ? text.ok : yields
  return (
    <button
      type="button"
      class={`${styles.scenario} ${yields === 'ok' ? styles.good : ''}`}
      data-scenario={id}
      aria-pressed={id === shown}
      aria-busy={id === running}
      onClick={() => onRun(id)}
    >
      <span class={styles.name}>{name}</span>
      <span class={styles.yields}>{id === running ? text.running : end}</span>
    </button>
  )
}
