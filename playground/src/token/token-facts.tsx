import { useContext } from 'preact/hooks'
import type { ComponentChildren } from 'preact'
import { LocaleContext, useText } from '../language/locale.ts'
import type { HeldToken } from './held-token.ts'
import { heldTokenText } from './held-token-text.ts'
import { shortenToken } from '../exchange/segment.ts'
import { CopyButton } from '../ui/copy-button.tsx'
import styles from './token-facts.module.css'

export interface TokenFactsProps {
  readonly token: HeldToken
  readonly issued: number
}

/** What is known of a token, its value only by its two ends. */
export function TokenFacts({ token, issued }: TokenFactsProps) {
  const text = useText(heldTokenText)
  const time = new Intl.DateTimeFormat(useContext(LocaleContext), { timeStyle: 'medium' })
  return (
    <dl class={styles.facts}>
      <Fact name={text.generation}>{text.generationOf(token.generation, issued)}</Fact>
      <Fact name={text.expires}>
        <time dateTime={new Date(token.expiresAt).toISOString()}>
          {time.format(token.expiresAt)}
        </time>
      </Fact>
      <Fact name={text.accessToken}>
        <code>{shortenToken(token.accessToken)}</code>
        <CopyButton what={text.accessToken} value={token.accessToken} />
      </Fact>
      {token.refreshToken && (
        <Fact name={text.refreshToken}>
          <code>{shortenToken(token.refreshToken)}</code>
          <CopyButton what={text.refreshToken} value={token.refreshToken} />
        </Fact>
      )}
    </dl>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div class={styles.fact}>
      <dt>{name}</dt>
      <dd class={styles.value}>{children}</dd>
    </div>
  )
}
