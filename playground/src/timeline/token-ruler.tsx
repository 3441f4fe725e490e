import styles from './token-ruler.module.css'

export interface TokenRulerProps {
  /** 0 to 1 of the life that is left. */
  readonly left: number
  /** 0 to 1 of the life, at its end, in which a program renews. */
  readonly margin: number
  /** A token that no longer counts although time is left. */
  readonly invalid: boolean
  /** The same in words. */
  readonly label: string
}

/** The life of a token on a ruler: it runs out towards the left, where the part for renewal is hatched. */
export function TokenRuler({ left, margin, invalid, label }: TokenRulerProps) {
  const state = left <= 0 ? styles.over : invalid ? styles.invalid : ''
  return (
    <div class={`${styles.ruler} ${state}`} role="img" aria-label={label}>
      <div class={styles.left} style={{ width: `${Math.min(1, Math.max(0, left)) * 100}%` }} />
      <div class={styles.margin} style={{ width: `${margin * 100}%` }} />
      <div class={styles.ticks} />
    </div>
  )
}
