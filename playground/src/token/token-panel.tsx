import { useText } from '../language/locale.ts'
import type { HeldToken } from '../session/held-token.ts'
import { deedText, tokenText } from '../texts/first-texts.ts'
import { Button } from '../ui/button.tsx'
import { Later } from '../later/later.tsx'
import { heldTokenView } from '../later/later-parts.ts'
import { Panel } from '../ui/panel.tsx'
import styles from './token-panel.module.css'

export interface TokenPanelProps {
  readonly token: HeldToken | undefined
  readonly issued: number
  /** The clock of the platform. */
  readonly now: () => number
  readonly onRefresh: () => void
  readonly onListDevices: () => void
  readonly onLogOut: () => void
  readonly onLogInElsewhere: () => void
  /** Moves the platform's clock; absent if this is impossible. */
  readonly onAdvance?: ((ms: number) => void) | undefined
}

const minute = 60_000

/** Step 4: the token, its lifetime and its actions. */
export function TokenPanel(props: TokenPanelProps) {
  const { token, issued, now, onAdvance } = props
  const text = useText(tokenText)
  const deeds = useText(deedText)
  return (
    <Panel step={4} heading={text.heading}>
      <div class={styles.stack}>
        {token ? (
          <Later part={heldTokenView} props={{ token, issued, now }} />
        ) : (
          <p class={styles.empty}>{text.none}</p>
        )}
        <div class={styles.actions}>
          <div role="group" aria-label={text.actions}>
            <p class={styles.label}>{text.actions}</p>
            <div class={styles.row}>
              <Button disabled={!token} onClick={props.onListDevices}>
                {deeds.devices}
              </Button>
              <Button disabled={!token?.refreshToken} onClick={props.onRefresh}>
                {deeds.refresh}
              </Button>
              <Button disabled={!token} onClick={props.onLogOut}>
                {deeds.logout}
              </Button>
              <Button onClick={props.onLogInElsewhere}>{deeds.elsewhere}</Button>
            </div>
          </div>
          {onAdvance && (
            <div role="group" aria-label={text.clock}>
              <p class={styles.label}>{text.clock}</p>
              <div class={styles.row}>
                <Button onClick={() => onAdvance(10 * minute)}>{text.addTenMinutes}</Button>
                <Button onClick={() => onAdvance(60 * minute)}>{text.addHour}</Button>
              </div>
            </div>
          )}
        </div>
        <p class={styles.rule}>
          <strong>{text.rule}</strong> {text.ruleText}
        </p>
      </div>
    </Panel>
  )
}
