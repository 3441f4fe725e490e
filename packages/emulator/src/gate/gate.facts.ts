import type { Fact } from '../fidelity/fact.ts'

export const facts: readonly Fact[] = [
  {
    id: 'gate.missing-app-key',
    says: 'A business call without app_key is refused with 401/100025, on command APIs with 500/100220.',
    standing: 'documented',
    source:
      'iot_06_0010 (2022-02-24) for registering, iot_06_0053 for commands; assumed for the others',
  },
  {
    id: 'gate.order',
    says: 'Checks come in this order: app_key, token, flow control, the appId of the query, input.',
    standing: 'assumed',
    source: 'each code is documented, their order is not; cheapest and most general first',
  },
  {
    id: 'gate.throttle',
    says: 'When switched on, more than that many calls in 60 s of one application answer 403/1010009, without Retry-After.',
    standing: 'documented',
    source:
      'product guide (2024): 100 calls in 60 s by default; off here, as test suites are faster',
    switch: 'throttle',
  },
  {
    id: 'gate.throttle-counts',
    says: 'The 60 s slide; login, refused tokens and calls refused for flow control do not count.',
    standing: 'assumed',
    source: 'no page says what is counted',
  },
  {
    id: 'gate.errors-with-200',
    says: 'On command APIs and on modify an appId of the query that is unknown or has not authorized the caller answers 200 with 100203 or 100217; elsewhere 403.',
    standing: 'documented',
    source: 'product guide (2024), error tables of these APIs',
  },
  {
    id: 'frozen.code',
    says: 'A frozen application is refused with 400 and the code of the edition.',
    standing: 'documented',
    source: '100449: Authentication page (2022-02-24); 100247: iot_06_2010 (2024-07-01)',
    switch: 'frozenCode',
  },
]
