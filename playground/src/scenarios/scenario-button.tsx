import type { ComponentChildren } from 'preact'
import { useText } from '../language/locale.ts'
import type { ScenarioId } from './scenario-index.ts'
import { scenarioText } from '../texts/first-texts.ts'
import styles from './scenario-list.module.css'

export interface ScenarioButtonProps {
  readonly id: ScenarioId
  readonly name: ComponentChildren
  /** A code, a kind, or `ok`. */
  readonly yields: string
  readonly shown: ScenarioId | undefined
  readonly playing?: ScenarioId | undefined
  readonly onPlay: (id: ScenarioId) => void
}

/** One scenario, with what it ends in. */
export function ScenarioButton({ id, name, yields, shown, playing, onPlay }: ScenarioButtonProps) {
  const text = useText(scenarioText)
  const end = yields === 'ok' ? text.ok : yields
  return (
    <button
      type="button"
      class={`${styles.scenario} ${yields === 'ok' ? styles.good : ''}`}
      data-scenario={id}
      aria-pressed={id === shown}
      aria-busy={id === playing}
      onClick={() => onPlay(id)}
    >
      <span class={styles.name}>{name}</span>
      <span class={styles.yields}>{id === playing ? text.playing : end}</span>
    </button>
  )
}
