import { useText } from '../language/locale.ts'
import { Panel } from '../ui/panel.tsx'
import { historyText } from './history-text.ts'
import styles from './visit-history.module.css'

/** The history before the first action. */
export function NoHistory() {
  const text = useText(historyText)
  return (
    <Panel heading={text.heading}>
      <p class={styles.empty}>{text.empty}</p>
    </Panel>
  )
}
