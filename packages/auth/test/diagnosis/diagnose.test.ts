import { describe, expect, test } from 'vitest'
import type { Environment } from '../../src/diagnosis/environment.ts'
import { diagnose, type DiagnoseOptions } from '../../src/diagnosis/index.ts'
import { NorthboundError } from '../../src/index.ts'
import { createManualClock } from '../../src/testing/index.ts'
import { hidden, page, probing, server } from './surroundings.ts'

type Outcome = Parameters<typeof probing>[0]

/** A line of the table: where the call went, what surrounded it, what the probe would bring, and what is concluded. */
type Case = readonly [
  url: string,
  environment: Partial<Environment>,
  probe: Outcome | 'not sent',
  concluded: string,
]

const local = { pageOrigin: 'http://localhost:5173' }
const asks = { localNetwork: 'prompt' } as const

/** The diagnosis in one line: `name certainty: alternatives`. */
async function conclude(error: unknown, options: DiagnoseOptions): Promise<string> {
  const { name, certainty, alternatives } = await diagnose(error, options)
  return `${name} ${certainty}${alternatives.length ? `: ${alternatives.join(' ')}` : ''}`
}

describe('a call that failed in a browser without a reason', () => {
  test.each<Case>([
    // No question has to be asked.
    ['https://server:8743', { isOnline: false }, 'not sent', 'offline certain'],
    ['http://server.example.net', {}, 'not sent', 'mixed-content certain'],
    ['http://10.0.0.7', { localNetwork: 'denied' }, 'not sent', 'local-network-denied certain'],
    ['https://192.168.0.20:8743', asks, 'not sent', 'local-network-unasked likely'],
    ['https://localhost:8743', asks, 'not sent', 'local-network-unasked likely'],
    ['https://[::1]:8743', { localNetwork: 'denied' }, 'not sent', 'local-network-denied certain'],
    [
      'http://localhost:8743',
      { ...asks, isSecure: false, pageOrigin: 'http://page.example.org' },
      'not sent',
      'local-network-insecure-page likely',
    ],
    // The server is there.
    [
      'https://platform.com:8743',
      {},
      'answered',
      'cors-blocked likely: redirect-refused connection-broken blocked-by-extension',
    ],
    [
      'http://localhost:5173/relay',
      local,
      'answered',
      'connection-broken likely: blocked-by-extension',
    ],
    // It is not, or is not trusted: the address narrows it down.
    ['http://localhost:5173/relay', local, 'rejected', 'page-server-gone likely'],
    [
      'http://127.0.0.1:9',
      local,
      'rejected',
      'connection-refused likely: connection-broken blocked-by-extension',
    ],
    [
      'https://localhost:8743',
      local,
      'rejected',
      'connection-refused likely: tls-untrusted client-certificate-required connection-broken',
    ],
    [
      'https://localhost:9443',
      local,
      'rejected',
      'no-connection possible: connection-refused tls-untrusted client-certificate-required connection-broken',
    ],
    ['http://10.0.0.7', local, 'rejected', 'connection-refused likely: no-route connection-broken'],
    [
      'https://10.0.0.7:8743',
      { localNetwork: 'granted' },
      'rejected',
      'no-connection possible: tls-untrusted connection-refused client-certificate-required no-route',
    ],
    ['https://server.invalid:8743', {}, 'rejected', 'name-not-found likely: connection-refused'],
    [
      'https://platform.com:8743',
      {},
      'rejected',
      'no-connection possible: tls-untrusted client-certificate-required connection-refused name-not-found no-route',
    ],
    [
      'https://platform.com',
      {},
      'rejected',
      'no-connection possible: name-not-found connection-refused tls-untrusted client-certificate-required no-route',
    ],
    [
      'http://platform.com',
      local,
      'rejected',
      'no-connection possible: name-not-found connection-refused no-route connection-broken',
    ],
    [
      'https://platform.com',
      {},
      'silent',
      'no-connection possible: packets-dropped connection-broken',
    ],
    // A browser that knows it is offline still reaches its own machine.
    [
      'http://localhost:9000',
      { ...local, isOnline: false },
      'rejected',
      'offline likely: connection-refused',
    ],
    // Granted: it may call http in the local network even from https.
    [
      'http://192.168.0.20',
      { localNetwork: 'granted' },
      'answered',
      'cors-blocked likely: redirect-refused connection-broken blocked-by-extension',
    ],
  ])('%s, %o, probe %s: %s', async (url, environment, outcome, concluded) => {
    const probe = probing(outcome === 'not sent' ? 'answered' : outcome)
    const clock = createManualClock()
    const found = conclude(hidden(), {
      url,
      environment: { ...page, ...environment },
      fetch: probe.fetch,
      clock,
    })
    if (outcome === 'silent') await clock.advance(3000)

    expect(await found).toBe(concluded)
    expect(probe.asked).toHaveLength(outcome === 'not sent' ? 0 : 1)
  })

  test('a violated policy explains it before all else', async () => {
    const { name, certainty, evidence } = await diagnose(hidden(), {
      url: 'https://platform.com',
      environment: { ...page, isOnline: false },
      policyViolation: 'connect-src',
    })

    expect([name, certainty]).toEqual(['blocked-by-policy', 'certain'])
    expect(evidence).toContainEqual({ seen: 'policy', directive: 'connect-src' })
  })

  test('without permission to probe the cause stays one of several', async () => {
    const probe = probing('answered')

    const { name, certainty } = await diagnose(hidden(), {
      url: 'https://platform.com',
      environment: page,
      mayProbe: false,
      fetch: probe.fetch,
    })

    expect([name, certainty]).toEqual(['no-connection', 'possible'])
    expect(probe.asked).toEqual([])
  })
})

describe('a call that timed out', () => {
  test.each<[Outcome, string]>([
    ['answered', 'answer-too-slow likely: connection-broken'],
    ['silent', 'packets-dropped likely: answer-too-slow'],
    [
      'rejected',
      'no-connection possible: tls-untrusted client-certificate-required connection-refused name-not-found no-route',
    ],
  ])('and a server that is %s: %s', async (outcome, concluded) => {
    const clock = createManualClock()
    const found = conclude(new NorthboundError('timed-out', { reached: 'maybe' }), {
      url: 'https://platform.com:8743',
      environment: page,
      fetch: probing(outcome).fetch,
      clock,
    })
    await clock.advance(3000)

    expect(await found).toBe(concluded)
  })

  test('may have waited for the visitor to answer a permission prompt', async () => {
    const timedOut = new NorthboundError('timed-out', { reached: 'maybe' })
    const url = 'https://192.168.0.20:8743'

    expect(await conclude(timedOut, { url, environment: { ...page, ...asks } })).toBe(
      'local-network-unasked likely',
    )
  })

  test('a probe on a server, where the reason of its failure is known', async () => {
    const refused = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })

    expect(
      await conclude(new NorthboundError('timed-out'), {
        url: 'https://platform.com',
        environment: server,
        fetch: probing('rejected', refused).fetch,
      }),
    ).toBe('connection-refused certain')
  })
})

describe('an error that names its cause', () => {
  const url = 'https://platform.com:8743'
  const thrown = (code: string) =>
    Object.assign(new TypeError('fetch failed'), { cause: Object.assign(new Error(''), { code }) })

  test.each<[unknown, string]>([
    [thrown('ECONNREFUSED'), 'connection-refused certain'],
    [thrown('EHOSTUNREACH'), 'no-route certain'],
    [thrown('UND_ERR_CONNECT_TIMEOUT'), 'packets-dropped certain'],
    [
      thrown('ECONNRESET'),
      'connection-broken likely: client-certificate-required client-certificate-refused',
    ],
    [thrown('ENOTFOUND'), 'name-not-found certain'],
    [thrown('EAI_AGAIN'), 'name-not-found certain'],
    [thrown('SELF_SIGNED_CERT_IN_CHAIN'), 'tls-untrusted certain'],
    [thrown('CERT_HAS_EXPIRED'), 'certificate-expired certain'],
    [thrown('ERR_TLS_CERT_ALTNAME_INVALID'), 'certificate-name-mismatch certain'],
    [thrown('ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED'), 'client-certificate-required certain'],
    [
      new NorthboundError('unreachable', { status: 200, reached: 'maybe' }),
      'answer-cut-off certain',
    ],
    [new DOMException('The user aborted a request.', 'AbortError'), 'aborted certain'],
    [new TypeError('url must be the base address'), 'value-refused certain'],
    [new RangeError('out of range'), 'unexplained certain'],
    ['a string', 'unexplained certain'],
    [undefined, 'unexplained certain'],
  ])('%o: %s, without a probe', async (error, concluded) => {
    const probe = probing('answered')

    expect(await conclude(error, { url, environment: server, fetch: probe.fetch })).toBe(concluded)
    expect(probe.asked).toEqual([])
  })

  test('plain http to another machine is distinguished from other refused values', async () => {
    const refused = new TypeError('url must be https: (http: only on this machine)')

    expect(await conclude(refused, { url: 'http://platform.com', environment: page })).toBe(
      'plain-http-refused certain',
    )
  })
})

describe('an answer', () => {
  type Seen = ConstructorParameters<typeof NorthboundError>
  const url = 'https://platform.com:8743'

  test.each<[Seen, Partial<DiagnoseOptions>, string]>([
    [
      ['credentials-rejected', { status: 401, platformCode: '100208' }],
      {},
      'credentials-rejected certain',
    ],
    [
      ['credentials-rejected', { status: 401, platformCode: '100208' }],
      { call: 'refresh' },
      'refresh-token-rejected likely: credentials-rejected',
    ],
    [
      ['credentials-rejected', { status: 401 }],
      {},
      'refused-by-gateway likely: credentials-rejected',
    ],
    [
      ['parameter-missing', { status: 400, platformCode: '102202' }],
      {},
      'parameter-missing certain',
    ],
    [['input-invalid', { status: 400, platformCode: '50400' }], {}, 'input-invalid certain'],
    [['input-invalid', { detail: 'appId' }], {}, 'value-refused certain'],
    [
      ['application-frozen', { status: 400, platformCode: '100449' }],
      {},
      'application-frozen certain',
    ],
    [
      ['application-unknown', { status: 403, platformCode: '100203' }],
      {},
      'application-unknown certain',
    ],
    [['not-authorized', { status: 403, platformCode: '100217' }], {}, 'not-authorized certain'],
    [['not-authorized', { status: 403 }], {}, 'refused-by-gateway likely'],
    [
      ['token-rejected', { status: 403, platformCode: '1010005' }],
      {},
      'token-rejected certain: token-superseded token-expired',
    ],
    [
      ['token-rejected', { status: 403, platformCode: '1010005' }],
      { tokenExpired: true },
      'token-expired likely: token-superseded',
    ],
    [
      ['token-rejected', { status: 403, platformCode: '1010005' }],
      { tokenExpired: false },
      'token-superseded likely: token-rejected',
    ],
    [['throttled', { status: 403, platformCode: '1010009' }], {}, 'throttled certain'],
    [['throttled', { status: 429 }], {}, 'throttled likely: gateway-fault'],
    [['platform-fault', { status: 500, platformCode: '50252' }], {}, 'platform-fault certain'],
    [['platform-fault', { status: 500 }], {}, 'platform-fault likely: gateway-fault'],
    [['platform-fault', { status: 502 }], {}, 'gateway-fault likely: platform-fault'],
    [['platform-fault', { status: 501 }], {}, 'wrong-path likely: refused-by-gateway'],
    [['platform-refused', { status: 200, platformCode: '100418' }], {}, 'platform-refused certain'],
    [['platform-refused', { status: 409 }], {}, 'platform-refused likely: refused-by-gateway'],
    [['platform-refused', { status: 404 }], {}, 'wrong-path likely: refused-by-gateway'],
    [['platform-refused', { status: 404, platformCode: '100403' }], {}, 'platform-refused certain'],
    [['redirected', { status: 307 }], {}, 'redirect-refused certain'],
    [
      ['answer-unreadable', { status: 200 }],
      { contentType: 'text/html; charset=utf-8' },
      'answer-is-html certain',
    ],
    // As nginx says that a client certificate is missing.
    [
      ['answer-unreadable', { status: 400 }],
      { contentType: 'text/html' },
      'answer-is-html likely: client-certificate-required',
    ],
    [
      ['answer-unreadable', { status: 200 }],
      { contentType: 'application/json' },
      'answer-not-json certain',
    ],
    [['answer-unreadable', { status: 200, detail: 'empty body' }], {}, 'answer-empty certain'],
    [
      ['answer-unreadable', { status: 404 }],
      { contentType: 'text/html' },
      'wrong-path likely: refused-by-gateway',
    ],
    [['answer-unexpected', { status: 200, detail: 'accessToken' }], {}, 'wrong-shape certain'],
    [['superseded-repeatedly', {}], {}, 'superseded-repeatedly certain'],
    [['store-unavailable', {}], {}, 'store-unavailable certain'],
    [['lease-timed-out', {}], {}, 'lease-timed-out certain'],
    [['not-replayable', {}], {}, 'not-replayable certain'],
  ])('%o, %o: %s', async (seen, known, concluded) => {
    const probe = probing('answered')
    const options = { url, environment: page, fetch: probe.fetch, ...known }

    expect(await conclude(new NorthboundError(...seen), options)).toBe(concluded)
    expect(probe.asked).toEqual([])
  })
})

test('a kind of a newer copy of the package stays unexplained', async () => {
  const strange = { name: 'NorthboundError', kind: 'made-of-cheese', message: 'made-of-cheese' }

  expect(await conclude(strange, { url: 'https://platform.com', environment: page })).toBe(
    'unexplained certain',
  )
})

describe('what the failure may have done', () => {
  const of = async (error: unknown, options: Omit<DiagnoseOptions, 'environment'>) =>
    (await diagnose(error, { environment: page, ...options })).consequence
  const url = 'https://platform.com:8743'
  const { fetch } = probing('answered')

  test('a login behind a missing CORS header may count: a form is sent without a preflight', async () => {
    const login = new NorthboundError('blocked-by-browser', { reached: 'maybe' })

    expect(await of(login, { url, fetch, call: 'login' })).toBe('login-may-count')
  })

  test.each(['refresh', 'logout', 'other'] as const)(
    'a %s behind a missing CORS header was never sent: the browser sends a preflight',
    async (call) => {
      expect(await of(hidden(), { url, fetch, call })).toBe('stopped-by-preflight')
    },
  )

  test('a call that hangs may count', async () => {
    const hangs = new NorthboundError('timed-out', { reached: 'maybe' })

    expect(await of(hangs, { url, fetch, call: 'other' })).toBe('call-may-count')
    expect(await of(hangs, { url, fetch, call: 'refresh' })).toBe('login-may-count')
  })

  test('nothing happened without a connection, when all alternatives agree', async () => {
    const rejected = probing('rejected').fetch

    expect(await of(hidden(), { url, fetch: rejected })).toBe('nothing-happened')
    expect(await of(hidden(), { url: 'http://localhost:1', fetch: rejected })).toBeUndefined()
  })

  test('a refusal of the platform has no consequence to report', async () => {
    const refused = new NorthboundError('throttled', { status: 403, platformCode: '1010009' })

    expect(await of(refused, { url })).toBeUndefined()
  })
})

describe('the checks', () => {
  const commands = async (url: string, outcome: Outcome, environment = page) => {
    const { checks } = await diagnose(hidden(), {
      url,
      environment,
      fetch: probing(outcome).fetch,
    })
    return Object.fromEntries(checks.map(({ check, command }) => [check, command]))
  }

  test('the commands of a diagnosis name its target, and contain no secret', async () => {
    expect(await commands('https://me:secret@platform.com:8743/base?secret=x', 'rejected')).toEqual(
      {
        'browser-console': undefined,
        relay: undefined,
        curl: 'curl -v https://platform.com:8743/',
        certificate:
          'openssl s_client -connect platform.com:8743 -servername platform.com </dev/null',
        lookup: 'nslookup platform.com',
      },
    )
  })

  test('search for a missing header with a preflight as the browser sends it', async () => {
    const { preflight } = await commands('https://platform.com:8743', 'answered')

    expect(preflight).toBe(
      "curl -si -X OPTIONS -H 'Origin: https://page.example.org' -H 'Access-Control-Request-Method: POST' https://platform.com:8743/iocm/app/sec/v1.1.0/login",
    )
  })

  test('have no command for a host with characters that a shell interprets', async () => {
    const found = await commands('http://a$(touch+x).localhost:99', 'rejected')

    expect(Object.values(found).filter(Boolean)).toEqual([])
    expect(Object.keys(found)).toContain('start-emulator')
  })

  test('outside of a browser suggest neither a tab nor the relay', async () => {
    const error = Object.assign(new TypeError('fetch failed'), {
      cause: Object.assign(new Error(''), { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }),
    })

    const { checks } = await diagnose(error, { url: 'https://platform.com', environment: server })

    expect(checks.map(({ check }) => check)).toEqual(['certificate'])
  })
})
