import type { Diagnosis } from '@northbound/auth/diagnosis'
import type { CredentialFinding } from '@northbound/auth/guidance/en'
import type { ScenarioId } from '../scripts/scenario-index.ts'
import { type Exchange, forgetExchange } from '../exchange/exchange.ts'
import type { Action } from '../calls/action.ts'

/** One action of this visit and its outcome. */
export interface Entry {
  readonly id: number
  readonly action: Action
  /** The scenario it was part of. */
  readonly scenario?: ScenarioId | undefined
  /** The number of that run, and the scene of its story that this belongs to. */
  readonly run?: number | undefined
  readonly step?: number | undefined
  /** Absent when nothing was sent. */
  readonly exchange?: Exchange | undefined
  readonly problem?: Error | undefined
  /** The true cause, in English, which only an emulator knows. */
  readonly insight?: string | undefined
  /** Why it failed; `pending` while that is being found out. It holds no secret. */
  readonly diagnosis?: Diagnosis | 'pending' | undefined
  /** Findings about the values of appId and secret at the time; they contain no part of the values. */
  readonly findings?: readonly CredentialFinding[] | undefined
}

/** An older entry: all there but secrets and tokens. */
export function forgetEntry(entry: Entry): Entry {
  return { ...entry, exchange: entry.exchange && forgetExchange(entry.exchange) }
}
