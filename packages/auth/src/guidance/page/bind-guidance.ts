import type { CredentialFinding, Credentials } from '../credentials/credential-finding.ts'
import { inspectCredentialsWith } from '../credentials/inspect-credentials.ts'
import { type BareFinding, phraseFindingWith } from '../credentials/phrase-finding.ts'
import { type Explanation, explainWith } from '../explain.ts'
import type { FirstTexts } from '../guidance-texts.ts'

/** What every entry of one language offers. */
export interface Guidance {
  /** Explains an error, a kind or a code; `undefined` when there is nothing to say. */
  explain(errorOrCode: unknown): Explanation | undefined
  /** Tells what in the values of appId and secret is wrong or unusual, and where. */
  inspectCredentials(credentials: Credentials): CredentialFinding[]
  /** The sentence about a finding, whichever language it was found in. */
  phraseFinding(finding: BareFinding): string
}

/** The functions of guidance, with the texts of one language. */
export function bindGuidance(texts: FirstTexts): Guidance {
  return {
    explain: (errorOrCode) => explainWith(texts, errorOrCode),
    inspectCredentials: (credentials) => inspectCredentialsWith(texts.credentials, credentials),
    phraseFinding: (finding) => phraseFindingWith(texts.credentials, finding),
  }
}
