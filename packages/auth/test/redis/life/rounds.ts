import type { Moment } from './holder-killer.ts'

/** One fault, or the wait for a renewal that has to be; and the moments at which the processes die that then log in, one after the other. */
export interface Round {
  readonly begins: 'foreign login' | 'revocation' | 'renewal' | 'bystander dies'
  readonly holdersDie?: readonly Moment[]
}

/** Each is played, in an order that is chance. */
export const rounds: readonly Round[] = [
  { begins: 'foreign login' },
  { begins: 'foreign login', holdersDie: ['with the lease'] },
  { begins: 'foreign login', holdersDie: ['during its login'] },
  { begins: 'revocation' },
  { begins: 'revocation', holdersDie: ['during its login'] },
  { begins: 'revocation', holdersDie: ['at the answer'] },
  { begins: 'renewal', holdersDie: ['during its login'] },
  { begins: 'foreign login', holdersDie: ['during its login', 'with the lease'] },
  { begins: 'bystander dies' },
]
