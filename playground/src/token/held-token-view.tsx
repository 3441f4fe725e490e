import { TokenCountdown, type TokenCountdownProps } from './token-countdown.tsx'
import { TokenFacts } from './token-facts.tsx'

/** How long the token lives, and what it is. */
export function HeldTokenView(props: TokenCountdownProps) {
  return (
    <>
      <TokenCountdown {...props} />
      <TokenFacts token={props.token} issued={props.issued} />
    </>
  )
}
