import styles from './segmented-control.module.css'
import { useUniqueId } from './use-unique-id.ts'

export interface Choice<T extends string> {
  readonly value: T
  readonly label: string
  /** Language of the label, where it is not that of the page. */
  readonly lang?: string
}

export interface SegmentedControlProps<T extends string> {
  readonly legend: string
  readonly choices: readonly Choice<T>[]
  readonly value: T
  readonly onChoose: (value: T) => void
  /** Shows the legend and fills the width. @default false: the legend is only read aloud */
  readonly wide?: boolean
  /** Lays them out in two columns, where they are too long for one line. @default false */
  readonly paired?: boolean
}

/** A few choices side by side, of which one is selected. */
export function SegmentedControl<T extends string>(props: SegmentedControlProps<T>) {
  const { legend, choices, value, onChoose, wide = false, paired = false } = props
  const name = useUniqueId()
  return (
    <fieldset class={`${styles.control} ${wide ? styles.wide : ''}`}>
      <legend class={wide ? styles.legend : 'only-aloud'}>{legend}</legend>
      <div class={`${styles.segments} ${paired ? styles.paired : ''}`}>
        {choices.map((choice) => (
          <label key={choice.value} class={styles.segment} lang={choice.lang}>
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChoose(choice.value)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
