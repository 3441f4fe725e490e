import type { ScenarioTopic, StagedId } from '../../scenarios/scenario-index.ts'

interface ScenarioTexts {
  readonly heading: string
  readonly lead: string
  readonly search: string
  readonly found: (count: number) => string
  readonly ok: string
  readonly playing: string
  readonly topics: Readonly<Record<ScenarioTopic, string>>
  /** The codes that have no scenario of their own. */
  readonly codes: string
  readonly names: Readonly<Record<StagedId, string>>
}

/** Failures to be had with one press, and how it goes without one. */
export const scenario: ScenarioTexts = {
  heading: 'Break it on purpose',
  lead: 'Each plays on an emulator of its own. Your token is not touched.',
  search: 'Search by code, kind or words',
  found: (count) => (count === 1 ? '1 scenario' : `${count} scenarios`),
  ok: 'works',
  playing: 'playing…',
  topics: {
    works: 'As it should be',
    login: 'At login',
    refresh: 'At refresh',
    call: 'With a token',
    sharing: 'Sharing one token',
    transport: 'On the way',
    host: 'Before anything is sent',
  },
  codes: 'Every code of the platform',
  names: {
    'token-life': 'A token from login to logout',
    'renewed-ahead': 'Renewed before it ends',
    'twenty-callers': 'Twenty callers, one login',
    'recovered-call': 'A call that recovers by itself',
    'wrong-secret': 'Secret one character short',
    'swapped-credentials': 'appId and secret swapped',
    'copied-blank': 'A blank copied along',
    'unencoded-form': 'Form without encoding',
    'wrong-platform': 'Right pair, wrong platform',
    'rotated-secret': 'Secret reset in the console',
    'login-as-json': 'Login sent as JSON',
    'missing-secret': 'Field named wrongly',
    'empty-secret': 'Secret left empty',
    'oversized-secret': 'A file pasted as secret',
    'frozen-application': 'Frozen application',
    'frozen-application-2024': 'Frozen, edition of 2024',
    'platform-fault': 'Fault inside the platform',
    'spent-refresh-token': 'refreshToken used twice',
    'superseded-refresh-token': 'refreshToken superseded',
    'expired-refresh-token': 'refreshToken a month old',
    'refused-refresh-token': 'Refused by an old edition',
    'missing-refresh-token': 'refreshToken left out',
    'refresh-as-form': 'Refresh sent as a form',
    'refresh-as-form-2024': 'The same, edition of 2024',
    'expired-token': 'An hour too late',
    'superseded-token': 'Logged in elsewhere',
    'unknown-token': 'A token from somewhere else',
    'confused-tokens': 'The two tokens mixed up',
    'logged-out-token': 'Used after logout',
    'missing-authorization': 'Authorization left out',
    throttled: 'The 101st call in a minute',
    'missing-app-key': 'app_key left out',
    'command-without-app-key': 'app_key left out of a command',
    'unknown-owner': 'Devices of nobody',
    'error-inside-200': 'An error inside 200',
    'unauthorized-owner': 'Devices of a stranger',
    'unknown-device': 'Unknown device',
    'two-tabs': 'Two tabs fighting',
    'two-clients': 'Two clients, two stores',
    'shared-store': 'Two tabs, one store',
    'broken-store': 'The store is down',
    'stuck-lease': 'A login that never ends',
    'streamed-body': 'A body that cannot be sent twice',
    'slow-platform': 'A slow platform',
    hang: 'No answer at all',
    'late-answer': 'An answer after the deadline',
    'dripping-answer': 'An answer in drips',
    reset: 'Connection reset',
    'lost-answer': 'A login whose answer got lost',
    'truncated-answer': 'An answer cut short',
    'empty-answer': 'An empty answer',
    'not-json': 'A Wi-Fi portal answers',
    'wrong-shape': 'JSON of the wrong shape',
    redirect: 'Redirect refused',
    'too-many-requests': 'The gateway says 429',
    'bad-gateway': 'Bad gateway',
    'service-unavailable': 'Under maintenance',
    'connection-refused': 'No one listens',
    'name-not-found': 'Host name misspelt',
    'untrusted-certificate': 'Certificate not trusted',
    'expired-certificate': 'Certificate out of date',
    'missing-client-certificate': 'Client certificate missing',
    'blocked-by-browser': 'Hidden by the browser',
  },
}
