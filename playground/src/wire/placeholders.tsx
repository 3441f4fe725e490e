import { useText } from '../language/locale.ts'
import { wireText } from './wire-text.ts'
import styles from './exchange-view.module.css'
import { Panel } from '../ui/panel.tsx'

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
