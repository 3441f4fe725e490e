import { useState } from 'preact/hooks'
import { useText } from '../language/locale.ts'
import { wireText } from './wire-text.ts'
import type { SentRequest } from '../exchange/exchange.ts'
import { hasMasked } from '../exchange/segment.ts'
import { CodeSnippet } from '../snippets/code-snippet.tsx'
import styles from './exchange-view.module.css'
import { Panel } from '../ui/panel.tsx'
import { NoRequest } from './placeholders.tsx'
import { RevealButton } from '../ui/reveal-button.tsx'
import { WireMessage } from './wire-message.tsx'

export interface RequestPanelProps {
  /** Absent before the first, or when nothing was sent. */
  readonly request: SentRequest | undefined
  /** The client refused to send anything. @default false */
  readonly refused?: boolean
}

/** Step 2: the request exactly as sent, except for masked parts. */
export function RequestPanel({ request, refused = false }: RequestPanelProps) {
  const text = useText(wireText)
  // Another request starts masked.
  const [revealedOne, setRevealedOne] = useState<SentRequest>()
  const revealed = request !== undefined && revealedOne === request
  const canReveal =
    request && (hasMasked(request.body) || request.headers.some(({ value }) => hasMasked(value)))

  if (!request && !refused) return <NoRequest />
  return (
    <Panel
      step={2}
      heading={text.request}
      aside={
        canReveal && (
          <RevealButton
            revealed={revealed}
            onToggle={() => setRevealedOne(revealed ? undefined : request)}
            label={text.reveal}
          />
        )
      }
    >
      {request ? (
        <>
          <WireMessage
            label={text.requestMessage}
            start={<StartLine method={request.method} url={request.url} />}
            headers={request.headers}
            body={request.body}
            revealed={revealed}
          />
          <p class={styles.foot}>{text.hostHeaders}</p>
          <CodeSnippet request={request} />
        </>
      ) : (
        <p class={styles.empty}>{text.neverSent}</p>
      )}
    </Panel>
  )
}

function StartLine({ method, url }: Pick<SentRequest, 'method' | 'url'>) {
  const { origin } = new URL(url)
  return (
    <>
      <span class={styles.method}>{method} </span>
      <span class={styles.origin}>{origin}</span>
      {url.slice(origin.length)}
    </>
  )
}
