import styles from './story-panel.module.css'

export interface StoryStepProps {
  readonly number: number
  readonly sentence: string
  /** Its exchange is the one that is looked at. */
  readonly isShown: boolean
  /** Absent where nothing was exchanged. */
  readonly onLook?: (() => void) | undefined
}

/** A numbered sentence; where something was exchanged, it is a button that shows it. */
export function StoryStep({ number, sentence, isShown, onLook }: StoryStepProps) {
  const inside = (
    <>
      <span class={styles.number} aria-hidden="true">
        {number}
      </span>
      <span>{sentence}</span>
    </>
  )
  return (
    <li>
      {onLook ? (
        <button
          type="button"
          class={styles.step}
          aria-current={isShown ? 'step' : undefined}
          onClick={onLook}
        >
          {inside}
        </button>
      ) : (
        <div class={styles.step}>{inside}</div>
      )}
    </li>
  )
}
