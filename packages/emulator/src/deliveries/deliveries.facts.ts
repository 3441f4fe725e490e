import type { Fact } from '../fidelity/fact.ts'

export const facts: readonly Fact[] = [
  {
    id: 'deliver.request',
    says: 'A notification is POSTed as JSON to the callbackUrl, without credentials.',
    standing: 'documented',
    source: 'iot_06_0035 (2022-02-24)',
  },
  {
    id: 'deliver.again',
    says: 'Without an answer, or with 501 to 504, it is sent again 10 minutes later.',
    standing: 'documented',
    source:
      'FAQ 00072 (IoT hub edition); the international one (2022) has a queue for it and no time',
  },
  {
    id: 'deliver.tries',
    says: 'Each is tried 3 times at most; any other status that is not 200 to 299 fails it at once, and no redirect is followed.',
    standing: 'assumed',
    source: 'iot_06_0035 (2022-02-24) says that a status must be returned; no page says how often',
  },
  {
    id: 'deliver.in-order',
    says: 'Notifications are sent one after the other.',
    standing: 'assumed',
    source: 'for a deterministic order in tests',
  },
  {
    id: 'deliver.patience',
    says: 'An application has 15 s to answer.',
    standing: 'documented',
    source: 'FAQ 00072 (IoT hub edition)',
  },
  {
    id: 'deliver.blacklist',
    says: 'An address that fails 10 times in a row is not called for 3 minutes; one success takes it off the list.',
    standing: 'documented',
    source: 'FAQ 00072 (international, 2022); that every failure counts is assumed',
  },
  {
    id: 'deliver.queue',
    says: 'At most 1000 notifications wait, and 16 MiB of them, and as many to be sent again; any more fail.',
    standing: 'assumed',
    source: 'no limit is documented; without one memory would be unbounded',
  },
  {
    id: 'deliver.ports',
    says: 'Every port of this machine is called, unless the option callbackPorts names some.',
    standing: 'assumed',
    source: 'not the platform’s: a callback must not reach other services of this machine',
  },
  {
    id: 'deliver.this-machine-only',
    says: 'Only this machine is called, unless the option allowCallbacksTo names others.',
    standing: 'assumed',
    source: 'not the platform’s: a test must not call a real server by accident',
  },
]
