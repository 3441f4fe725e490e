import { property } from './property.mjs'

/**
 * Ways to break the stores that live in one process.
 *
 * @type {readonly import('./apply-mutant.mjs').Mutant[]}
 */
export const memoryStoreMutants = [
  {
    name: 'an older record replaces a newer one',
    in: 'store/',
    from: 'record.generation > (entry.record?.generation ?? 0)',
    to: 'true',
    noticedBy: 'refuses an older generation',
  },
  {
    name: 'a second record of the same generation replaces the first',
    in: 'store/',
    from: 'record.generation > (entry.record?.generation ?? 0)',
    to: 'record.generation >= (entry.record?.generation ?? 0)',
    noticedBy: 'refuses a second record of the same generation',
  },
  {
    name: 'generations are compared as strings',
    in: 'store/',
    from: 'record.generation > (entry.record?.generation ?? 0)',
    to: '`${record.generation}` > `${entry.record?.generation ?? 0}`',
    noticedBy: 'compares generations as numbers',
  },
  {
    name: 'the age counts from the first record',
    in: 'store/',
    from: `if ($NEWER) {
      entry.record = record
      entry.since = now()
      $$$REST
    }`,
    to: `if ($NEWER) {
      if (!entry.record) entry.since = now()
      entry.record = record
      $$$REST
    }`,
    noticedBy: 'counts the age of a record',
  },
  {
    name: 'the age of a record is always 0',
    in: 'store/',
    from: property('ageMs: now() - since'),
    to: 'ageMs: 0',
    noticedBy: 'counts the age of a record',
  },
  {
    name: 'a lease ignores the generation of records published without a lease',
    in: 'store/',
    from: 'entry.generation = Math.max(entry.generation, record.generation)',
    to: '',
    noticedBy: 'above a record that was published without a lease',
  },
  {
    name: 'a late publish sets the counter back',
    in: 'store/',
    from: 'Math.max(entry.generation, record.generation)',
    to: 'record.generation',
    noticedBy: 'a late publish takes no generation back',
  },
  {
    name: 'every caller gets the lease',
    in: 'store/',
    from: 'if (now() < entry.leasedUntil) return undefined',
    to: '',
    noticedBy: 'grants the lease to exactly one of many concurrent callers',
  },
  {
    name: 'a lease holds for a moment after its end',
    in: 'store/',
    from: 'now() < entry.leasedUntil',
    to: 'now() <= entry.leasedUntil',
    noticedBy: 'a lease expires for others when it expires for its holder',
  },
  {
    name: 'a lease never ends',
    in: 'store/',
    from: 'entry.leasedUntil = until',
    to: 'entry.leasedUntil = Infinity',
    noticedBy: 'the lease of a crashed holder',
  },
  {
    name: 'a generation is given again and again',
    in: 'store/',
    from: '++entry.generation',
    to: 'entry.generation + 1',
    noticedBy: 'ever greater generations',
  },
  {
    name: 'remainingMs never decreases',
    in: 'store/',
    from: 'until - now()',
    to: 'forMs',
    noticedBy: 'tells the holder when its lease has expired',
  },
  {
    name: 'a release frees the lease of another',
    in: 'store/',
    from: 'if (entry.holder === lease) entry.leasedUntil = -1',
    to: 'entry.leasedUntil = -1',
    noticedBy: 'a late release by a stalled holder',
  },
  {
    name: 'a release frees nothing',
    in: 'store/',
    from: 'if (entry.holder === lease) entry.leasedUntil = -1',
    to: '',
    noticedBy: 'again after a release',
  },
  {
    name: 'all applications share one entry',
    in: 'store/',
    from: '(application: string) => { $$$BODY }',
    to: "(_: string, application = '') => { $$$BODY }",
    noticedBy: 'share no record, no lease',
  },
  {
    name: 'an entry is never kept',
    in: 'store/',
    from: 'entries.set(application, entry)',
    to: '',
    noticedBy: 'handles opened separately',
  },
  {
    name: 'two stores share their entries',
    in: 'store/',
    from: 'new Map<string, Entry>()',
    to: '((globalThis as { entries?: Map<string, Entry> }).entries ??= new Map())',
    noticedBy: 'shares nothing with another memory store',
  },
  {
    name: 'ages and leases use the wall clock',
    in: 'store/',
    from: 'const now = () => clock.monotonic()',
    to: 'const now = () => clock.now()',
    noticedBy: 'setting the wall clock changes neither age nor lease',
  },
  {
    name: 'a source without a store never gets its lease',
    in: 'store/',
    from: 'async () => ({ generation: 0, $$$REST })',
    to: 'async () => undefined',
    noticedBy: 'a source without a store logs in without waiting, and counts its tokens from 1',
  },
  {
    name: 'the token of a source without a store has expired when it arrives',
    in: 'store/no-store.ts',
    from: property('ageMs: 0'),
    to: 'ageMs: record.lifetimeMs',
    noticedBy: 'a source without a store logs in without waiting, and counts its tokens from 1',
  },
  {
    name: 'a source without a store fails to read',
    in: 'store/',
    from: property('read: async () => undefined'),
    to: "read: () => Promise.reject(new Error('away'))",
    noticedBy: 'a source without a store logs in without waiting, and counts its tokens from 1',
  },
  {
    name: 'the first token of a source without a store has generation 7',
    in: 'store/no-store.ts',
    from: property('generation: 0'),
    to: 'generation: 7',
    noticedBy: 'a source without a store logs in without waiting, and counts its tokens from 1',
  },
]
