import type { Fact } from '../fidelity/fact.ts'

const page = 'Authentication page, iot_06_0007 (2022-02-24)'
const refreshing = 'Refreshing a Token, iot_06_0008 (2022-02-24)'
const captures =
  'captured login answers: Magenta IoT-Quickstart (2019), oceanconnect-nodejs-api (2018) and others'

export const facts: readonly Fact[] = [
  {
    id: 'login.endpoint',
    says: 'POST /iocm/app/sec/v1.1.0/login with appId and secret answers 200 and a grant.',
    standing: 'documented',
    source: page,
  },
  {
    id: 'login.fields',
    says: 'A grant has the fields scope, tokenType, expiresIn, accessToken and refreshToken.',
    standing: 'documented',
    source: page,
  },
  {
    id: 'login.field-order',
    says: 'They come in the order accessToken, tokenType, refreshToken, expiresIn, scope.',
    standing: 'observed',
    source: `${captures}; the sample of the page has another`,
  },
  {
    id: 'login.scope',
    says: 'scope is default.',
    standing: 'documented',
    source: page,
  },
  {
    id: 'login.token-type',
    says: 'tokenType is bearer in lower case.',
    standing: 'observed',
    source: `${captures}; the table of the page says Bearer, its sample Bearer with a trailing blank`,
    switch: 'tokenType',
  },
  {
    id: 'login.expires-in',
    says: 'expiresIn is a number of seconds.',
    standing: 'documented',
    source: `${page}, its table; its sample shows a string`,
    switch: 'expiresIn',
  },
  {
    id: 'login.refresh-token-field',
    says: 'A grant carries a refreshToken.',
    standing: 'documented',
    source: `${page}; null in the test data of one client`,
    switch: 'refreshTokenField',
  },
  {
    id: 'login.without-headers',
    says: 'login needs neither app_key nor Authorization.',
    standing: 'documented',
    source: page,
  },
  {
    id: 'login.form',
    says: 'The fields are read from a form in the body; from another type, and from the URL, none is read.',
    standing: 'documented',
    source: `${page} for the form; the answer to the others is assumed`,
  },
  {
    id: 'login.json',
    says: 'A login as JSON has no field that is set: 400/102202.',
    standing: 'assumed',
    source: 'no page and no capture shows it',
    switch: 'jsonLogin',
  },
  {
    id: 'login.missing-field',
    says: 'A field that is missing or empty answers 400/102202.',
    standing: 'documented',
    source: page,
  },
  {
    id: 'login.wrong-pair',
    says: 'An appId that is unknown, or a secret that is not its own, answers 401/100208.',
    standing: 'documented',
    source: page,
  },
  {
    id: 'login.length',
    says: 'appId and secret may have 256 characters; longer ones match no application: 401/100208.',
    standing: 'documented',
    source: `${page} for the length; the answer is assumed`,
  },
  {
    id: 'login.order',
    says: 'The checks come in this order: empty, wrong, frozen.',
    standing: 'assumed',
    source: 'each code is documented, their order is not',
  },
  {
    id: 'login.internal-error',
    says: 'An internal error is 500/50252. It happens only when a fault orders it.',
    standing: 'documented',
    source: page,
  },
  {
    id: 'refresh.endpoint',
    says: 'POST /iocm/app/sec/v1.1.0/refreshToken with JSON appId, secret, refreshToken answers 200 and a grant as login does.',
    standing: 'documented',
    source: refreshing,
  },
  {
    id: 'refresh.after-expiry',
    says: 'A refreshToken is valid after its accessToken has expired.',
    standing: 'assumed',
    source: `${page} speaks of an accessToken that is about to expire`,
  },
  {
    id: 'refresh.missing-field',
    says: 'A field that is missing, null or empty answers 400/102202.',
    standing: 'documented',
    source: 'product guide (2024)',
  },
  {
    id: 'refresh.wrong',
    says: 'A wrong pair answers 401/100208, and so does a refreshToken that is wrong, used, expired or of another application.',
    standing: 'documented',
    source: 'product guide (2024); 100006 in an older edition, known from a third party’s mock',
    switch: 'refusedRefreshToken',
  },
  {
    id: 'refresh.unreadable',
    says: 'A body that is not JSON, or not said to be, answers 400/102202, in cn-2024 400/50400.',
    standing: 'assumed',
    source: '50400 is documented (product guide, 2024), its condition is not',
  },
  {
    id: 'refresh.order',
    says: 'The checks come in this order: unreadable, empty, wrong, frozen.',
    standing: 'assumed',
    source: 'each code is documented, their order is not',
  },
  {
    id: 'refresh.internal-error',
    says: 'An internal error is 500/50252. It happens only when a fault orders it.',
    standing: 'documented',
    source: 'product guide (2024)',
  },
  {
    id: 'logout.endpoint',
    says: 'POST /iocm/app/sec/v1.1.0/logout with an accessToken answers 204 without a body, and revokes the token.',
    standing: 'observed',
    source: 'the official Java SDK 1.5.1 and several clients; on no current page',
  },
  {
    id: 'logout.ends-refresh',
    says: 'A logout revokes the refreshToken too.',
    standing: 'assumed',
    source: 'no page mentions it',
    switch: 'logoutKillsRefreshToken',
  },
  {
    id: 'logout.dead-token',
    says: 'The logout of an invalid token answers 204, and changes nothing.',
    standing: 'assumed',
    source: 'no page mentions it',
    switch: 'logoutOfDeadToken',
  },
  {
    id: 'logout.errors',
    says: 'A logout without accessToken answers 400/102202, one that cannot be read as refreshToken does.',
    standing: 'assumed',
    source: 'its errors are documented nowhere',
  },
]
