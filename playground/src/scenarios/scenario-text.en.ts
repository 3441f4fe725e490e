import type { ScenarioTopic, ScriptedId } from '../scripts/scenario-index.ts'

interface ScenarioTexts {
  readonly heading: string
  readonly lead: string
  readonly search: string
  readonly found: (count: number) => string
  readonly ok: string
  readonly running: string
  readonly topics: Readonly<Record<ScenarioTopic, string>>
  /** The codes without a written scenario. */
  readonly codes: string
  readonly names: Readonly<Record<ScriptedId, string>>
}

/** The scenario list: failures with one click, and the success cases. */
export const scenarioInEnglish: ScenarioTexts = {
  heading: 'Try an error',
  lead: 'Each scenario runs on its own emulator. Your token is not affected.',
  search: 'Search by code, kind or words',
  found: (count) => (count === 1 ? '1 scenario' : `${count} scenarios`),
  ok: 'works',
  running: 'running…',
  topics: {
    works: 'Without an error',
    login: 'At login',
    refresh: 'At refresh',
    call: 'With a token',
    sharing: 'Sharing one token',
    transport: 'Network and gateway',
    host: 'Before the request is sent',
  },
  codes: 'Every code of the platform',
  names: {
    'token-life': 'A token from login to logout',
    'renewed-ahead': 'Renewed before it expires',
    'twenty-callers': 'Twenty callers, one login',
    'recovered-call': 'A call that recovers by itself',
    'wrong-secret': 'Secret one character short',
    'swapped-credentials': 'appId and secret swapped',
    'copied-blank': 'Blank copied with the secret',
    'unencoded-form': 'Form without encoding',
    'wrong-platform': 'Right pair, wrong platform',
    'rotated-secret': 'Secret reset in the console',
    'login-as-json': 'Login sent as JSON',
    'missing-secret': 'Wrong field name',
    'empty-secret': 'Secret left empty',
    'oversized-secret': 'A file pasted as secret',
    'frozen-application': 'Frozen application',
    'frozen-application-2024': 'Frozen, edition of 2024',
    'platform-fault': 'Fault inside the platform',
    'spent-refresh-token': 'refreshToken used twice',
    'superseded-refresh-token': 'refreshToken superseded',
    'expired-refresh-token': 'refreshToken expired',
    'refused-refresh-token': 'Refused by an old edition',
    'missing-refresh-token': 'refreshToken left out',
    'refresh-as-form': 'Refresh sent as a form',
    'refresh-as-form-2024': 'The same, edition of 2024',
    'expired-token': 'Token expired',
    'superseded-token': 'Token superseded',
    'unknown-token': 'Unknown token',
    'confused-tokens': 'The two tokens mixed up',
    'logged-out-token': 'Used after logout',
    'missing-authorization': 'Authorization left out',
    throttled: 'The 101st call in a minute',
    'missing-app-key': 'app_key left out',
    'command-without-app-key': 'app_key left out of a command',
    'unknown-owner': 'Devices of an unknown appId',
    'error-inside-200': 'An error inside 200',
    'unauthorized-owner': 'Devices of another appId',
    'unknown-device': 'Unknown device',
    'two-tabs': 'Two tabs fighting',
    'two-clients': 'Two clients, two stores',
    'shared-store': 'Two tabs, one store',
    'broken-store': 'The store is down',
    'stuck-lease': 'A login that never ends',
    'streamed-body': 'A body that cannot be replayed',
    'slow-platform': 'A slow platform',
    hang: 'No answer at all',
    'late-answer': 'An answer after the deadline',
    'dripping-answer': 'An answer byte by byte',
    reset: 'Connection reset',
    'lost-answer': 'A login whose answer is lost',
    'truncated-answer': 'An answer cut short',
    'empty-answer': 'An empty answer',
    'not-json': 'A Wi-Fi portal answers',
    'wrong-shape': 'JSON of the wrong shape',
    redirect: 'Redirect refused',
    'too-many-requests': 'The gateway says 429',
    'bad-gateway': 'Bad gateway',
    'service-unavailable': 'Under maintenance',
    'connection-refused': 'Connection refused',
    'name-not-found': 'Host name misspelt',
    'untrusted-certificate': 'Certificate not trusted',
    'expired-certificate': 'Certificate expired',
    'missing-client-certificate': 'Client certificate missing',
    'blocked-by-browser': 'Hidden by the browser',
  },
}
