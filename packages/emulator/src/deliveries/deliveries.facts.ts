import type { Fact } from '../fidelity/fact.ts'

export const facts: readonly Fact[] = [
  {
    id: 'deliver.request',
    says: 'A notification is POSTed as JSON to the callbackUrl, without credentials.',
    standing: 'documented',
    source: 'iot_06_0035 (2022-02-24)',
  },
  {
    id: 'deliver.once',
    says: 'Each is sent once, whatever the answer, and no redirect is followed.',
    standing: 'assumed',
    source: 'iot_06_0035 (2022-02-24) says that a status must be returned, not what happens if not',
  },
  {
    id: 'deliver.in-order',
    says: 'They are sent one after the other.',
    standing: 'assumed',
    source: 'so that tests see the same order each time',
  },
  {
    id: 'deliver.patience',
    says: 'An application has 10 s to answer.',
    standing: 'assumed',
    source: 'no page names a time',
  },
  {
    id: 'deliver.this-machine-only',
    says: 'Only this machine is called, unless the option allowCallbacksTo names others.',
    standing: 'assumed',
    source: 'not the platform’s: a test must not reach a stranger',
  },
]
