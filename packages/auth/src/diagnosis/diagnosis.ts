import type { Reached } from '../errors/northbound-error.ts'
import type { DiagnosisName } from './diagnosis-name.ts'
import type { Environment, Permission } from './environment.ts'
import type { ProbeOutcome } from './probe.ts'
import type { Place, TargetAddress } from './target-address.ts'

/**
 * How sure a diagnosis is. `certain`: it was said, or nothing else fits. `likely`: others fit, but seldom.
 * `possible`: one of several, and the alternatives matter as much.
 */
export type Certainty = 'certain' | 'likely' | 'possible'

/** Something that was seen and led to the diagnosis. */
export type Evidence =
  | { readonly seen: 'status'; readonly status: number }
  | { readonly seen: 'code'; readonly code: string }
  /** Words of a runtime or a field's name, such as `ECONNREFUSED`. */
  | { readonly seen: 'reason'; readonly reason: string }
  | { readonly seen: 'content-type'; readonly contentType: string }
  /** The title of the page that was answered, and the words of the server, masked and cut. */
  | { readonly seen: 'title'; readonly title: string }
  | { readonly seen: 'words'; readonly words: string }
  /** How long the answer asks to wait, in seconds (Retry-After). */
  | { readonly seen: 'retry-after'; readonly seconds: number }
  /** The browser said only that it failed. */
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

/** What would tell more. Most have a command, which carries no secret and can be pasted as it is. */
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
  /** The login may have been carried out: its token reached nobody, and the one before it is dead. */
  | 'login-may-count'
  /** The call may have been carried out. */
  | 'call-may-count'
  /** The browser asked first whether it may, and did not send the call itself. */
  | 'stopped-by-preflight'
  /** Nothing left this machine, or nothing arrived. */
  | 'nothing-happened'

/** Why a call failed, how sure that is, and what to do next, as data. Nothing in it holds a secret or a token. */
export interface Diagnosis {
  readonly name: DiagnosisName
  readonly certainty: Certainty
  /** What it could be instead, the most likely first; for `no-connection` what it is one of. */
  readonly alternatives: readonly DiagnosisName[]
  /** What was seen, in the order in which it was weighed. */
  readonly evidence: readonly Evidence[]
  /** What would tell more. */
  readonly checks: readonly Check[]
  readonly consequence: Consequence | undefined
  /** Who reads it: a page is told what helps a page, a program what helps a program. */
  readonly runtime: Environment['runtime']
  /** Where the call went; undefined when the url was none. */
  readonly target: TargetAddress | undefined
  /** What the one request without credentials brought, if it was made. */
  readonly probe: ProbeOutcome
  /** The error's own word on whether the platform may have acted. */
  readonly reached: Reached | undefined
}
