import { useText } from '../language/locale.ts'
import { historyText, wireText } from '../texts/first-texts.ts'
import styles from '../wire/exchange-view.module.css'
import { Panel } from '../ui/panel.tsx'
import historyStyles from '../history/visit-history.module.css'

/** Step 2 before anything was sent. */
export function NoRequest() {
  const text = useText(wireText)
  return (
    <Panel step={2} heading={text.request}>
      <p class={styles.empty}>{text.noRequest}</p>
    </Panel>
  )
}

/** Step 3 before anything came back. */
export function NoAnswer() {
  const text = useText(wireText)
  return (
    <Panel step={3} heading={text.answer}>
      <p class={styles.empty}>{text.noAnswer}</p>
    </Panel>
  )
}

/** The visit before the first deed. */
export function NoHistory() {
  const text = useText(historyText)
  return (
    <Panel heading={text.heading}>
      <p class={historyStyles.empty}>{text.empty}</p>
    </Panel>
  )
}
