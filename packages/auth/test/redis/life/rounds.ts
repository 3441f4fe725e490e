import type { Moment } from './holder-killer.ts'

/** One fault, or the wait for a renewal that has to be; and the moment at which the process dies that then logs in. */
export interface Round {
  readonly begins: 'foreign login' | 'revocation' | 'renewal' | 'bystander dies'
  readonly holderDies?: Moment
}

/** Each is played, in an order that is chance. */
export const rounds: readonly Round[] = [
  { begins: 'foreign login' },
  { begins: 'foreign login', holderDies: 'with the lease' },
  { begins: 'foreign login', holderDies: 'during its login' },
  { begins: 'revocation' },
  { begins: 'revocation', holderDies: 'during its login' },
  { begins: 'revocation', holderDies: 'at the answer' },
  { begins: 'renewal', holderDies: 'during its login' },
  { begins: 'bystander dies' },
]
