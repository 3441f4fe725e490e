/** A kit that nothing can fail proves nothing: each fault must be noticed, by a case that is named after it. */
import { expect, test } from 'vitest'
import { storeCases } from '@northbound/auth/testing'
import { type Fault, faultyPlace } from './faulty-place.ts'

/** For each fault, words of the name of a case that must fail. */
const noticed: Record<Fault, string> = {
  'publishes blindly': 'refuses an older generation',
  'accepts the same generation': 'a second record of the same generation',
  'compares generations as texts': 'compares generations as numbers',
  'returns what was to be published': 'refuses an older generation',
  'compares and publishes in two steps': 'published at the same time',
  'merges records': 'forgets that of the record before',
  'keeps known fields only': 'every field of a record',
  'rounds large generations': 'compares generations as numbers',
  'says the age is 0': 'counts the age',
  'counts the age from the first record': 'counts the age',
  'leases to everyone': 'while another or the same handle holds',
  'looks and leases in two steps': 'exactly one of many who ask',
  'leases again to the same handle': 'while another or the same handle holds',
  'never ends a lease': 'the lease of a crashed holder',
  'does not count a lease down': 'tells the holder of a lease that has run out',
  'releases whatever lease there is': 'a late release by a stalled holder',
  'does not release': 'again after a release',
  'takes the generation from the record alone': 'ever greater generations',
  'takes the generation from the leases alone': 'above a record that was published without a lease',
  'resets the generation at a takeover': 'the lease of a crashed holder',
  'takes the generation back at a publish': 'a late publish takes no generation back',
  'ends the lease with a publish': 'leaves the lease with its holder',
  'refuses the record of a lease that has run out': 'a late publish when no one else has come',
  'keeps a record for each handle': 'handles opened separately',
  'keeps one lease for all applications': 'share no record, no lease',
  'takes keys as file names': 'unfriendly characters',
  'takes keys without case': 'unfriendly characters',
  'hints after the end': 'no hint comes after',
  'fails when hinted': 'watching harms nothing',
  'answers while it is away': 'fails while it is away',
  'forgets while it is away': 'fails while it is away',
}

test.each(storeCases)('without a fault: $name', ({ run }) => run(faultyPlace()))

test.each(Object.entries(noticed) as [Fault, string][])(
  'notices a store that %s',
  async (fault, words) => {
    const cases = storeCases.filter(({ name }) => name.includes(words))
    expect(cases).toHaveLength(1)

    await expect(cases[0]?.run(faultyPlace(fault))).rejects.toThrow(Error)
  },
)
