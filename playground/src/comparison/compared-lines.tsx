import type { ComparedLine } from './compare-lines.ts'
import { useText } from '../language/locale.ts'
import { comparisonText } from './comparison-text.ts'
import styles from './exchange-comparison.module.css'

export interface ComparedLinesProps {
  readonly label: string
  readonly lines: readonly ComparedLine[]
}

/** Lines that stayed, went and came: by sign, by word and by colour. */
export function ComparedLines({ label, lines }: ComparedLinesProps) {
  const text = useText(comparisonText)
  const isSame = lines.every(({ change }) => change === 'same')
  return (
    <div>
      <h4 class={styles.part}>{label}</h4>
      {isSame ? (
        <p class={styles.note}>{text.same}</p>
      ) : (
        // It may scroll, so the keyboard must be able to get into it.
        <pre class={styles.lines} role="group" aria-label={label} tabIndex={0}>
          {lines.map((line, place) => (
            <Line key={place} {...line} />
          ))}
        </pre>
      )}
    </div>
  )
}

const signs = { same: ' ', removed: '−', added: '+' } as const

function Line({ text: words, change }: ComparedLine) {
  const text = useText(comparisonText)
  const Element = ({ same: 'span', removed: 'del', added: 'ins' } as const)[change]
  return (
    <Element class={`${styles.line} ${styles[change]}`}>
      <span aria-hidden="true">{signs[change]} </span>
      {change !== 'same' && <span class="only-aloud">{text[change]}: </span>}
      {words}
      {'\n'}
    </Element>
  )
}
