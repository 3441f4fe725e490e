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
    source: 'no page defines what is counted',
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
  {
    id: 'gate.app-key',
    says: 'app_key is the appId that the token was issued to; x-app-key is accepted too.',
    standing: 'documented',
    source:
      'Authentication page, iot_06_0007 (2022-02-24); x-app-key: the text of 100025 in iot_06_0010',
  },
  {
    id: 'gate.bearer',
    says: 'Authorization is Bearer, a blank and the accessToken; without it a business call is refused.',
    standing: 'documented',
    source: 'Authentication page, iot_06_0007 (2022-02-24)',
  },
  {
    id: 'gate.dead-token',
    says: 'A token that is missing, unknown, expired, superseded or of another application is refused with 403/1010005, one code for all.',
    standing: 'documented',
    source: 'the error table of every business API (product guide, 2024)',
  },
  {
    id: 'gate.error-body',
    says: 'The gateway’s own errors, 1010xxx, are JSON of resultcode and resultmsg.',
    standing: 'observed',
    source: 'two independent clients that read it; the documents imply error_code and error_desc',
    switch: 'gatewayErrors',
  },
  {
    id: 'gate.other-application',
    says: 'With ?appId= of an application that authorized it, the caller acts on the devices of that one; else 100217, of an unknown one 100203.',
    standing: 'documented',
    source: 'every business API (2022-02-24), product guide (2024)',
  },
]
