import { useEffect, useRef } from 'preact/hooks'
import { useText } from '../language/locale.ts'
import { spellDuration } from '../language/spell-duration.ts'
import { type HeldToken, renewalMargin, type TokenPhase, tokenPhase } from './held-token.ts'
import { heldTokenText } from './held-token-text.ts'
import { useAnnounce } from '../ui/announcer.tsx'
import styles from './token-countdown.module.css'
import { TokenRuler } from '../timeline/token-ruler.tsx'
import { useNow } from '../timeline/use-now.ts'

export interface TokenCountdownProps {
  readonly token: HeldToken
  /** How many tokens were issued; more than the token's own number means it is superseded. */
  readonly issued: number
  /** The clock of the platform. */
  readonly now: () => number
}

/** The remaining lifetime of the token, as a number, on a ruler and in words. */
export function TokenCountdown({ token, issued, now }: TokenCountdownProps) {
  const text = useText(heldTokenText)
  const time = useNow(now)
  const phase = tokenPhase(token, issued, time)
  const left = Math.max(0, token.expiresAt - time)
  const whole = token.expiresAt - token.issuedAt
  useSpokenPhase(phase)
  const invalid = phase === 'superseded' || phase === 'rejected'

  return (
    <div>
      <div class={styles.top}>
        <span
          class={`${styles.clock} ${invalid ? styles.struck : left ? '' : styles.spent}`}
          role="timer"
        >
          {spellDuration(left)}
        </span>
        <span class={styles.unit}>{text.remaining}</span>
        <span class={`${styles.phase} ${styles[phase]}`}>{text.phases[phase]}</span>
      </div>
      <TokenRuler
        left={left / whole}
        margin={renewalMargin(token) / whole}
        invalid={invalid}
        label={text.ruler(spellDuration(left), spellDuration(whole))}
      />
      <p class={styles.meaning}>{text.meanings[phase]}</p>
    </div>
  )
}

/** Announces a new phase of the token. */
function useSpokenPhase(phase: TokenPhase): void {
  const text = useText(heldTokenText)
  const announce = useAnnounce()
  const spokenRef = useRef(phase)

  useEffect(() => {
    if (phase === spokenRef.current) return
    spokenRef.current = phase
    announce(`${text.phases[phase]}. ${text.meanings[phase]}`)
  }, [phase, text, announce])
}
