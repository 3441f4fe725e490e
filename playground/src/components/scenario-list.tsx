import { useText } from '../language/locale.ts'
import type { Scenario, ScenarioId, ScenarioTopic } from '../scenarios/scenario.ts'
import { scenarioText } from '../texts/scenario-text.ts'
import { Panel } from './panel.tsx'
import styles from './scenario-list.module.css'

export interface ScenarioListProps {
  readonly scenarios: readonly Pick<Scenario, 'id' | 'topic' | 'yields'>[]
  /** The one whose outcome is shown. */
  readonly shown: ScenarioId | undefined
  readonly onPlay: (id: ScenarioId) => void
}

const topics: readonly ScenarioTopic[] = ['login', 'refresh', 'call', 'transport']

/** Failures to try out, each with the code it ends in. */
export function ScenarioList({ scenarios, shown, onPlay }: ScenarioListProps) {
  const text = useText(scenarioText)
  return (
    <Panel bare heading={text.heading}>
      <p class={styles.lead}>{text.lead}</p>
      {topics.map((topic) => (
        <div key={topic}>
          <h3 class={styles.topic}>{text.topics[topic]}</h3>
          <ul>
            {scenarios
              .filter((scenario) => scenario.topic === topic)
              .map(({ id, yields }) => (
                <li key={id}>
                  <button
                    type="button"
                    class={styles.scenario}
                    aria-pressed={id === shown}
                    onClick={() => onPlay(id)}
                  >
                    <span>{text.names[id]}</span>
                    <span class={styles.yields}>{yields}</span>
                  </button>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </Panel>
  )
}
