import type { VisitorAction } from '../calls/action.ts'
import { useText } from '../language/locale.ts'
import type { HeldToken } from './held-token.ts'
import { actionText } from '../calls/action-text.ts'
import { tokenText } from './token-text.ts'
import { Button } from '../ui/button.tsx'
import { Lazy } from '../lazy/lazy.tsx'
import { createPart } from '../lazy/part.ts'
import { Panel } from '../ui/panel.tsx'
import styles from './token-panel.module.css'

export interface TokenPanelProps {
  readonly token: HeldToken | undefined
  readonly issued: number
  /** The clock of the platform. */
  readonly now: () => number
  readonly onAct: (action: VisitorAction) => void
  /** Moves the platform's clock; absent if this is impossible. */
  readonly onAdvance?: ((ms: number) => void) | undefined
}

export const heldTokenView = createPart(
  async () => (await import('./held-token-view.tsx')).HeldTokenView,
)

const minute = 60_000

/** Step 4: the token, its lifetime and its actions. */
export function TokenPanel(props: TokenPanelProps) {
  const { token, issued, now, onAct, onAdvance } = props
  const text = useText(tokenText)
  const actions = useText(actionText)
  return (
    <Panel step={4} heading={text.heading}>
      <div class={styles.stack}>
        {token ? (
          <Lazy part={heldTokenView} props={{ token, issued, now }} />
        ) : (
          <p class={styles.empty}>{text.none}</p>
        )}
        <div class={styles.actions}>
          <div role="group" aria-label={text.actions}>
            <p class={styles.label}>{text.actions}</p>
            <div class={styles.row}>
              <Button disabled={!token} onClick={() => onAct('devices')}>
                {actions.devices}
              </Button>
              <Button disabled={!token?.refreshToken} onClick={() => onAct('refresh')}>
                {actions.refresh}
              </Button>
              <Button disabled={!token} onClick={() => onAct('logout')}>
                {actions.logout}
              </Button>
              <Button onClick={() => onAct('elsewhere')}>{actions.elsewhere}</Button>
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
