import { useState } from 'preact/hooks'
import { useText } from '../language/locale.ts'
import { createPart } from '../lazy/part.ts'
import { useActWith } from '../lazy/use-act-with.ts'
import type * as ToHar from '../har/to-har.ts'
import { comparisonText } from '../comparison/comparison-text.ts'
import type { Exchange } from '../exchange/exchange.ts'
import { useAnnounce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import styles from './visit-history.module.css'

const har = createPart(() => import('../har/to-har.ts'))

export interface EntryToolsProps {
  readonly exchange: Exchange
  readonly compared: boolean
  /** Absent where there is nothing to compare it with. */
  readonly onCompare: (() => void) | undefined
}

/** What can be done with an exchange besides looking at it. */
export function EntryTools({ exchange, compared, onCompare }: EntryToolsProps) {
  const text = useText(comparisonText)
  const announce = useAnnounce()
  const withHar = useActWith(har)
  const [copied, setCopied] = useState(false)

  async function copy({ toHar }: typeof ToHar) {
    await navigator.clipboard.writeText(JSON.stringify(toHar([exchange]), undefined, 2))
    setCopied(true)
    announce(text.copiedHar)
  }

  return (
    <div class={styles.tools}>
      {onCompare && (
        <Button
          look="quiet"
          aria-pressed={compared}
          aria-label={text.compare}
          title={text.compare}
          onClick={onCompare}
        >
          <Icon name="compare" />
        </Button>
      )}
      <Button
        look="quiet"
        aria-label={text.copyHar}
        title={text.copyHar}
        onClick={() => withHar((har) => copy(har).catch(() => {}))}
      >
        <Icon name={copied ? 'check' : 'copy'} />
      </Button>
    </div>
  )
}
