const file = 'store/memory-store.ts'
const lone = 'store/lone-store.ts'

/**
 * Ways to break the stores that live in one process.
 *
 * @type {readonly import('./plant-mutant.mjs').Mutant[]}
 */
export const memoryStoreMutants = [
  {
    name: 'an older record replaces a newer one',
    file,
    from: 'record.generation > (place.record?.generation ?? 0)',
    to: 'true',
    noticedBy: 'refuses an older generation',
  },
  {
    name: 'a second record of the same generation replaces the first',
    file,
    from: 'record.generation > (place.record?.generation ?? 0)',
    to: 'record.generation >= (place.record?.generation ?? 0)',
    noticedBy: 'refuses a second record of the same generation',
  },
  {
    name: 'generations are compared as texts',
    file,
    from: 'record.generation > (place.record?.generation ?? 0)',
    to: '`${record.generation}` > `${place.record?.generation ?? 0}`',
    noticedBy: 'compares generations as numbers',
  },
  {
    name: 'the age counts from the first record',
    file,
    from: 'place.record = record\n        place.since = now()',
    to: 'if (!place.record) place.since = now()\n        place.record = record',
    noticedBy: 'counts the age of a record',
  },
  {
    name: 'no record ever ages',
    file,
    from: 'ageMs: now() - since',
    to: 'ageMs: 0',
    noticedBy: 'counts the age of a record',
  },
  {
    name: 'a lease knows nothing of the records published without one',
    file,
    from: 'place.generation = Math.max(place.generation, record.generation)',
    to: '',
    noticedBy: 'above a record that was published without a lease',
  },
  {
    name: 'a late publish takes the counter back',
    file,
    from: 'Math.max(place.generation, record.generation)',
    to: 'record.generation',
    noticedBy: 'a late publish takes no generation back',
  },
  {
    name: 'everyone gets the lease',
    file,
    from: 'if (now() < place.leasedUntil) return undefined',
    to: '',
    noticedBy: 'exactly one of many who ask',
  },
  {
    name: 'a lease holds for a moment after its end',
    file,
    from: 'now() < place.leasedUntil',
    to: 'now() <= place.leasedUntil',
    noticedBy: 'ends for others when it ends for its holder',
  },
  {
    name: 'a lease never ends',
    file,
    from: 'place.leasedUntil = until',
    to: 'place.leasedUntil = Infinity',
    noticedBy: 'the lease of a crashed holder',
  },
  {
    name: 'a generation is given again and again',
    file,
    from: '++place.generation',
    to: 'place.generation + 1',
    noticedBy: 'ever greater generations',
  },
  {
    name: 'the holder is not told how time passes',
    file,
    from: 'until - now()',
    to: 'forMs',
    noticedBy: 'tells the holder of a lease that has run out',
  },
  {
    name: 'a release frees the lease of another',
    file,
    from: 'if (place.holder === lease) ',
    to: '',
    noticedBy: 'a late release by a stalled holder',
  },
  {
    name: 'a release frees nothing',
    file,
    from: 'if (place.holder === lease) place.leasedUntil = -1',
    to: '',
    noticedBy: 'again after a release',
  },
  {
    name: 'all applications have one place',
    file,
    from: '(application: string) => {\n    const place',
    to: "(_: string, application = '') => {\n    const place",
    noticedBy: 'share no record, no lease',
  },
  {
    name: 'a place is forgotten at once',
    file,
    from: 'places.set(application, place)',
    to: '',
    noticedBy: 'handles opened separately',
  },
  {
    name: 'two stores are one',
    file,
    from: 'new Map<string, Place>()',
    to: '((globalThis as { places?: Map<string, Place> }).places ??= new Map())',
    noticedBy: 'shares nothing with another memory store',
  },
  {
    name: 'time is that of the wall clock',
    file,
    from: 'const now = () => clock.monotonic()',
    to: 'const now = () => clock.now()',
    noticedBy: 'a wall clock that is set',
  },
  {
    name: 'a source alone never gets its lease',
    file: lone,
    from: 'lease: async () => ({',
    to: 'lease: async () => undefined && ({',
    noticedBy: 'a source alone',
  },
  {
    name: 'the token of a source alone is old when it comes',
    file: lone,
    from: 'ageMs: 0',
    to: 'ageMs: record.lifetimeMs',
    noticedBy: 'a source alone',
  },
  {
    name: 'a source alone cannot ask its store',
    file: lone,
    from: 'read: async () => undefined',
    to: "read: () => Promise.reject(new Error('away'))",
    noticedBy: 'a source alone',
  },
  {
    name: 'the first token of a source alone is not the first',
    file: lone,
    from: 'generation: 0',
    to: 'generation: 7',
    noticedBy: 'a source alone',
  },
]
