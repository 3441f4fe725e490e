import { findCodeText, kindOfCode } from '@northbound/auth/catalogue'

/** The phase of the token's life that a scenario belongs to. */
export type ScenarioTopic =
  | 'works'
  | 'login'
  | 'refresh'
  | 'call'
  | 'sharing'
  | 'transport'
  | 'host'

interface Indexed {
  readonly id: string
  readonly topic: ScenarioTopic
  /** The platform's code it ends in, or the kind of our error where the platform has no say; `ok` for one that ends well. */
  readonly yields: string
}

const indexed = [
  { id: 'token-life', topic: 'works', yields: 'ok' },
  { id: 'renewed-ahead', topic: 'works', yields: 'ok' },
  { id: 'twenty-callers', topic: 'works', yields: 'ok' },
  { id: 'recovered-call', topic: 'works', yields: 'ok' },

  { id: 'wrong-secret', topic: 'login', yields: '100208' },
  { id: 'swapped-credentials', topic: 'login', yields: '100208' },
  { id: 'copied-blank', topic: 'login', yields: '100208' },
  { id: 'unencoded-form', topic: 'login', yields: '100208' },
  { id: 'wrong-platform', topic: 'login', yields: '100208' },
  { id: 'rotated-secret', topic: 'login', yields: '100208' },
  { id: 'login-as-json', topic: 'login', yields: '102202' },
  { id: 'missing-secret', topic: 'login', yields: '102202' },
  { id: 'empty-secret', topic: 'login', yields: 'parameter-missing' },
  { id: 'oversized-secret', topic: 'login', yields: 'input-invalid' },
  { id: 'frozen-application', topic: 'login', yields: '100449' },
  { id: 'frozen-application-2024', topic: 'login', yields: '100247' },
  { id: 'platform-fault', topic: 'login', yields: '50252' },

  { id: 'spent-refresh-token', topic: 'refresh', yields: '100208' },
  { id: 'superseded-refresh-token', topic: 'refresh', yields: '100208' },
  { id: 'expired-refresh-token', topic: 'refresh', yields: '100208' },
  { id: 'refused-refresh-token', topic: 'refresh', yields: '100006' },
  { id: 'missing-refresh-token', topic: 'refresh', yields: '102202' },
  { id: 'refresh-as-form', topic: 'refresh', yields: '102202' },
  { id: 'refresh-as-form-2024', topic: 'refresh', yields: '50400' },

  { id: 'expired-token', topic: 'call', yields: '1010005' },
  { id: 'superseded-token', topic: 'call', yields: '1010005' },
  { id: 'unknown-token', topic: 'call', yields: '1010005' },
  { id: 'confused-tokens', topic: 'call', yields: '1010005' },
  { id: 'logged-out-token', topic: 'call', yields: '1010005' },
  { id: 'missing-authorization', topic: 'call', yields: '1010005' },
  { id: 'throttled', topic: 'call', yields: '1010009' },
  { id: 'missing-app-key', topic: 'call', yields: '100025' },
  { id: 'command-without-app-key', topic: 'call', yields: '100220' },
  { id: 'unknown-owner', topic: 'call', yields: '100203' },
  { id: 'error-inside-200', topic: 'call', yields: '100203' },
  { id: 'unauthorized-owner', topic: 'call', yields: '100217' },
  { id: 'unknown-device', topic: 'call', yields: '100403' },

  { id: 'two-tabs', topic: 'sharing', yields: '1010005' },
  { id: 'two-clients', topic: 'sharing', yields: 'superseded-repeatedly' },
  { id: 'shared-store', topic: 'sharing', yields: 'ok' },
  { id: 'broken-store', topic: 'sharing', yields: 'store-unavailable' },
  { id: 'stuck-lease', topic: 'sharing', yields: 'lease-timed-out' },
  { id: 'streamed-body', topic: 'sharing', yields: 'not-replayable' },

  { id: 'slow-platform', topic: 'transport', yields: 'ok' },
  { id: 'hang', topic: 'transport', yields: 'timed-out' },
  { id: 'late-answer', topic: 'transport', yields: '1010005' },
  { id: 'dripping-answer', topic: 'transport', yields: 'timed-out' },
  { id: 'reset', topic: 'transport', yields: 'unreachable' },
  { id: 'lost-answer', topic: 'transport', yields: '1010005' },
  { id: 'truncated-answer', topic: 'transport', yields: 'unreachable' },
  { id: 'empty-answer', topic: 'transport', yields: 'answer-unreadable' },
  { id: 'not-json', topic: 'transport', yields: 'answer-unreadable' },
  { id: 'wrong-shape', topic: 'transport', yields: 'answer-unexpected' },
  { id: 'redirect', topic: 'transport', yields: 'redirected' },
  { id: 'too-many-requests', topic: 'transport', yields: 'throttled' },
  { id: 'bad-gateway', topic: 'transport', yields: 'platform-fault' },
  { id: 'service-unavailable', topic: 'transport', yields: 'platform-fault' },

  { id: 'connection-refused', topic: 'host', yields: 'unreachable' },
  { id: 'name-not-found', topic: 'host', yields: 'name-not-found' },
  { id: 'untrusted-certificate', topic: 'host', yields: 'tls-untrusted' },
  { id: 'expired-certificate', topic: 'host', yields: 'tls-untrusted' },
  { id: 'missing-client-certificate', topic: 'host', yields: 'client-certificate-required' },
  { id: 'blocked-by-browser', topic: 'host', yields: 'blocked-by-browser' },
] as const satisfies readonly Indexed[]

/** A scenario with a cause of its own, scripted by hand. */
export type ScriptedId = (typeof indexed)[number]['id']

/** The platform answers with a code of its catalogue on demand. */
export type CodeScenarioId = `code:${string}`

/** All scenarios, by ids that stay stable for links. */
export type ScenarioId = ScriptedId | CodeScenarioId

export interface IndexedScenario extends Indexed {
  readonly id: ScriptedId
}

/** The scripted scenarios, in the order in which a token meets them. */
export const scenarioIndex: readonly IndexedScenario[] = indexed

export const codeScenarioId = (code: string): CodeScenarioId => `code:${code}`

/** The code of a scenario of the family `code:`. */
export function codeOfScenario(id: string): string | undefined {
  return id.startsWith('code:') ? id.slice(5) : undefined
}

/** Whether a word, out of a link for example, names a scenario. */
export function isScenarioId(word: string): word is ScenarioId {
  const code = codeOfScenario(word)
  return code === undefined
    ? scenarioIndex.some(({ id }) => id === word)
    : findCodeText(code) !== undefined
}

/** The outcome of a scenario: a code, a kind, or `ok`. */
export function yieldOf(id: ScenarioId): string {
  return codeOfScenario(id) ?? scenarioIndex.find((one) => one.id === id)!.yields
}

/** The scenario that shows a code or a kind best: one with a real cause before the family `code:`; also an id itself. */
export function scenarioFor(word: string): ScenarioId | undefined {
  if (isScenarioId(word)) return word
  const scripted =
    scenarioIndex.find(({ yields }) => yields === word) ??
    scenarioIndex.find(({ yields }) => kindOfYield(yields) === word)
  if (scripted) return scripted.id
  return findCodeText(word) ? codeScenarioId(word) : undefined
}

/** The kind of error for this code or kind. */
function kindOfYield(yields: string): string {
  return findCodeText(yields) ? (kindOfCode(yields) ?? 'platform-refused') : yields
}
