import { useGuidance } from '../failure/guidance.ts'
import { Lazy } from '../lazy/lazy.tsx'
import type { Entry } from '../session/entry.ts'
import { NoAnswer, NoRequest } from '../wire/placeholders.tsx'
import { answerPanel, guidancePanel, requestPanel } from './lazy-parts.ts'

export interface OutcomeStepProps {
  /** The entry that is shown. */
  readonly entry: Entry | undefined
}

/** Step 2. */
export function RequestStep({ entry }: OutcomeStepProps) {
  if (!entry) return <NoRequest />
  return (
    <Lazy
      part={requestPanel}
      props={{ request: entry.exchange?.request, refused: !entry.exchange }}
      before={<NoRequest />}
    />
  )
}

/** Step 3. */
export function AnswerStep({ entry }: OutcomeStepProps) {
  if (!entry) return <NoAnswer />
  return (
    // The key closes what was revealed of another exchange.
    <Lazy
      key={`answer ${entry.id}`}
      part={answerPanel}
      props={{ exchange: entry.exchange, failed: entry.problem !== undefined }}
      before={<NoAnswer />}
    />
  )
}

/** Why it failed, if it did. */
export function FailureGuidance({ entry }: OutcomeStepProps) {
  const guidance = useGuidance()
  if (!entry?.problem) return null
  const findings = entry.findings?.map((finding) => ({
    ...finding,
    message: guidance?.phraseFinding(finding) ?? finding.message,
  }))
  const { problem, insight, diagnosis } = entry
  return <Lazy part={guidancePanel} props={{ problem, findings, insight, diagnosis }} />
}
