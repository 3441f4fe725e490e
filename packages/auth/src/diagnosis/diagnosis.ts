import type { Reached } from '../errors/northbound-error.ts'
import type { DiagnosisName } from './diagnosis-name.ts'
import type { Environment, Permission } from './environment.ts'
import type { ProbeOutcome } from './probe.ts'
import type { Place, TargetAddress } from './target-address.ts'

/**
 * How sure a diagnosis is. `certain`: it was reported, or nothing else fits. `likely`: other causes fit, but are rare.
 * `possible`: one of several causes, and the alternatives are as probable.
 */
export type Certainty = 'certain' | 'likely' | 'possible'

/** An observation that led to the diagnosis. */
export type Evidence =
  | { readonly seen: 'status'; readonly status: number }
  | { readonly seen: 'code'; readonly code: string }
  /** Words of a runtime or a field's name, such as `ECONNREFUSED`. */
  | { readonly seen: 'reason'; readonly reason: string }
  | { readonly seen: 'content-type'; readonly contentType: string }
  /** The title of the page that the server sent, and its text, masked and cut. */
  | { readonly seen: 'title'; readonly title: string }
  | { readonly seen: 'words'; readonly words: string }
  /** How long the answer asks to wait, in seconds (Retry-After). */
  | { readonly seen: 'retry-after'; readonly seconds: number }
  /** The browser reported only that the call failed. */
  | { readonly seen: 'browser-silence' }
  | { readonly seen: 'probe'; readonly outcome: Exclude<ProbeOutcome, 'none'> }
  | { readonly seen: 'offline' }
  | { readonly seen: 'page-over-https' }
  | { readonly seen: 'page-not-secure' }
  | { readonly seen: 'permission'; readonly state: Permission }
  | { readonly seen: 'policy'; readonly directive: string }
  | { readonly seen: 'place'; readonly host: string; readonly place: Place }
  | { readonly seen: 'address-without-name'; readonly host: string }
  | { readonly seen: 'name-that-never-resolves'; readonly host: string }
  | { readonly seen: 'own-origin' }
  | { readonly seen: 'relay' }
  | { readonly seen: 'token-age'; readonly expired: boolean }

/** A check that would tell more. Most have a command, which holds no secret and can be pasted as it is. */
export interface Check {
  readonly check:
    | 'curl'
    | 'preflight'
    | 'location'
    | 'certificate'
    | 'lookup'
    | 'port'
    | 'open-in-tab'
    | 'browser-console'
    | 'site-settings'
    | 'without-extensions'
    | 'relay'
    | 'start-emulator'
    | 'other-network'
    | 'path'
  readonly command?: string | undefined
}

/** What the failure may have done at the platform. */
export type Consequence =
  /** The login may have been carried out: then its token was lost, and the previous token is invalid. */
  | 'login-may-count'
  /** The call may have been carried out. */
  | 'call-may-count'
  /** The browser sent a preflight, and did not send the call itself. */
  | 'stopped-by-preflight'
  /** Nothing was sent, or nothing arrived. */
  | 'nothing-happened'

/** Why a call failed, how sure that is, and what to do next, as data. Nothing in it holds a secret or a token. */
export interface Diagnosis {
  readonly name: DiagnosisName
  readonly certainty: Certainty
  /** Other possible diagnoses, the most likely first; for `no-connection` all possible causes. */
  readonly alternatives: readonly DiagnosisName[]
  /** The observations, in the order of their evaluation. */
  readonly evidence: readonly Evidence[]
  /** Checks that would tell more. */
  readonly checks: readonly Check[]
  readonly consequence: Consequence | undefined
  /** Where the call was made: remedies differ for pages and programs. */
  readonly runtime: Environment['runtime']
  /** The target of the call; undefined when `url` is not an address. */
  readonly target: TargetAddress | undefined
  /** The result of the one request without credentials, if it was sent. */
  readonly probe: ProbeOutcome
  /** Whether the platform may have acted, according to the error. */
  readonly reached: Reached | undefined
}
