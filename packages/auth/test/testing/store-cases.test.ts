/** A kit that never fails proves nothing: the case of this name must detect each fault. */
import { expect, test } from 'vitest'
import { storeCases } from '@northbound/auth/testing'
import { type Fault, faultyPlace } from './faulty-place.ts'

/** For each fault, words of the name of a case that must fail. */
const noticed: Record<Fault, string> = {
  'publishes blindly': 'refuses an older generation',
  'accepts the same generation': 'a second record of the same generation',
  'compares generations as strings': 'compares generations as numbers',
  'returns what was to be published': 'refuses an older generation',
  'compares and publishes in two steps': 'published concurrently',
  'merges records': 'drops that of the previous record',
  'keeps known fields only': 'every field of a record',
  'rounds large generations': 'compares generations as numbers',
  'reports an age of 0': 'counts the age',
  'counts the age from the first record': 'counts the age',
  'leases to everyone': 'while another or the same handle holds',
  'reads and leases in two steps': 'exactly one of many concurrent callers',
  'leases again to the same handle': 'while another or the same handle holds',
  'never expires a lease': 'the lease of a crashed holder',
  'does not count a lease down': 'tells the holder when its lease has expired',
  'releases any lease': 'a late release by a stalled holder',
  'does not release': 'again after a release',
  'takes the generation from the record alone': 'ever greater generations',
  'takes the generation from the leases alone': 'above a record that was published without a lease',
  'resets the generation at a takeover': 'the lease of a crashed holder',
  'takes the generation back at a publish': 'a late publish takes no generation back',
  'ends the lease with a publish': 'a publish leaves the lease with its holder',
  'refuses the record of an expired lease': 'a late publish without another holder',
  'keeps a record for each handle': 'handles opened separately',
  'keeps one lease for all applications': 'share no record, no lease',
  'uses keys as file names': 'special characters',
  'ignores the case of keys': 'special characters',
  'sends hints after watching was stopped': 'no hint arrives after',
  'fails when a hint arrives': 'watching does no harm',
  'answers while it is unavailable': 'fails while the store is unavailable',
  'loses its data while it is unavailable': 'fails while the store is unavailable',
}

test.each(storeCases)('without a fault: $name', ({ run }) => run(faultyPlace()))

test.each(Object.entries(noticed) as [Fault, string][])(
  'detects a store that %s',
  async (fault, words) => {
    const cases = storeCases.filter(({ name }) => name.includes(words))
    expect(cases).toHaveLength(1)

    await expect(cases[0]?.run(faultyPlace(fault))).rejects.toThrow(Error)
  },
)
