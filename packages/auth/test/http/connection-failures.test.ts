import { diagnose, type DiagnosisName } from '@northbound/auth/diagnosis'
import { toNorthboundError, type Reached, readPlatformError } from '@northbound/auth'
import { describe, expect, test } from 'vitest'
import { page, server } from '../diagnosis/surroundings.ts'
import collected from './connection-failures/connection-failures.json' with { type: 'json' }
import documented from './connection-failures/documented-failures.json' with { type: 'json' }

interface Thrown {
  readonly name: string
  readonly message: string
  readonly code?: string
  readonly syscall?: string
  readonly cause?: Thrown
  readonly errors?: readonly Thrown[]
}
interface Row {
  readonly runtime: string
  readonly client: string
  readonly version: string
  readonly cause: string
  readonly thrown: Thrown
}
const rows: readonly Row[] = [...collected.rows, ...documented.rows]

/** Per cause: what is true of it, and whether the request can have arrived at most. */
const truths: Readonly<Record<string, readonly [DiagnosisName, Reached]>> = {
  refused: ['connection-refused', 'no'],
  'refused, TLS': ['connection-refused', 'no'],
  'refused by every address': ['connection-refused', 'no'],
  'name unknown': ['name-not-found', 'no'],
  'name server down': ['name-not-found', 'no'],
  'no route': ['no-route', 'no'],
  'no network': ['no-route', 'no'],
  'connect timeout': ['packets-dropped', 'no'],
  'connect timeout of every address': ['packets-dropped', 'no'],
  'one address timed out, no route to the other': ['address-attempt-timed-out', 'no'],
  'reset in the handshake': ['connection-broken', 'no'],
  'closed in the handshake': ['connection-broken', 'no'],
  'reset after sending': ['connection-broken', 'maybe'],
  'closed after sending': ['connection-broken', 'maybe'],
  'answer cut off in its headers': ['connection-broken', 'maybe'],
  'answer cut off in its body': ['answer-cut-off', 'maybe'],
  'answer that cannot be decoded': ['answer-not-decodable', 'yes'],
  'TLS 1.1 only': ['tls-version-refused', 'no'],
  'protocol version refused': ['tls-version-refused', 'no'],
  'no shared cipher': ['no-shared-cipher', 'no'],
  'no shared cipher, insufficient security': ['no-shared-cipher', 'no'],
  'server name refused': ['server-name-refused', 'no'],
  'access denied': ['client-certificate-refused', 'no'],
  'internal error of the handshake': ['handshake-failed', 'no'],
  'no application protocol': ['other-protocol', 'no'],
  'server certificate self-signed': ['tls-untrusted', 'no'],
  'server certificate of an unknown authority': ['tls-untrusted', 'no'],
  'server certificate expired': ['certificate-expired', 'no'],
  'server certificate not yet valid': ['certificate-not-yet-valid', 'no'],
  'server certificate for another host': ['certificate-name-mismatch', 'no'],
  'intermediate certificate missing': ['chain-incomplete', 'no'],
  'plain HTTP on the TLS port': ['no-tls-on-port', 'no'],
  'TLS on the plain port': ['tls-on-port', 'no'],
  'SMTP on the port': ['other-protocol', 'no'],
  'SSH on the port': ['other-protocol', 'no'],
  'SMTP on the port, TLS': ['other-protocol', 'no'],
  'SSH on the port, TLS': ['other-protocol', 'no'],
  'client certificate missing, TLS 1.2': ['client-certificate-required', 'no'],
  'client certificate missing, TLS 1.3': ['client-certificate-required', 'no'],
  'client certificate expired, TLS 1.2': ['client-certificate-refused', 'no'],
  'client certificate expired, TLS 1.3': ['client-certificate-refused', 'no'],
  'client certificate of an unknown authority, TLS 1.2': ['client-certificate-refused', 'no'],
  'client certificate of an unknown authority, TLS 1.3': ['client-certificate-refused', 'no'],
  'client certificate refused by a server without an alert': ['client-certificate-refused', 'no'],
  'own key does not fit the certificate': ['own-certificate-unusable', 'no'],
  'own key file is no key': ['own-certificate-unusable', 'no'],
  'own certificate file is no certificate': ['own-certificate-unusable', 'no'],
  'own key is locked by a password': ['own-certificate-unusable', 'no'],
  'own PKCS12 file is of an old kind': ['own-certificate-legacy', 'no'],
}
/** Causes over http:, where no TLS is spoken. */
const plain =
  /^(?:refused|no route|no network|connect|one address|reset after|closed after|answer|TLS on)|on the port$/

/** What is named when it is not even known whether TLS was spoken. */
function groupOf(name: DiagnosisName): DiagnosisName {
  if (/^certificate-|^chain-/.test(name)) return 'tls-untrusted'
  return /^tls-version|cipher|server-name|no-tls/.test(name) ? 'handshake-failed' : name
}

/** The error as it was thrown. */
function revive({ name, message, cause, errors, ...facts }: Thrown): Error {
  const Kind = name === 'TypeError' ? TypeError : Error
  const error = new Kind(message, cause && { cause: revive(cause) })
  return Object.assign(error, { name }, facts, errors && { errors: errors.map(revive) })
}

/** What becomes of the error: read while a call was sent, or while its answer was read. */
async function read(row: Row) {
  const { cause, thrown } = row
  const isBody = /in its body|decoded/.test(cause)
  const broken = () =>
    new ReadableStream({ pull: (controller) => controller.error(revive(thrown)) })
  const error = isBody
    ? await readPlatformError(new Response(broken())).catch(failureOf)
    : toNorthboundError(revive(thrown))
  const isPlain = plain.test(cause) && cause !== 'refused, TLS'
  const url = `${isPlain ? 'http' : 'https'}://127.0.0.1:8743`
  const environment = isOfPage(row) ? page : server
  const diagnosis = await diagnose(error, { url, environment, mayProbe: false })
  return { error: error as ReturnType<typeof toNorthboundError>, diagnosis }
}
const isOfPage = ({ client, runtime }: Row) =>
  client === 'fetch' && /Chromium|Firefox/.test(runtime)
const failureOf = (error: unknown) => error as ReturnType<typeof toNorthboundError>

describe.each(rows)('$runtime $version, $client: $cause', (row) => {
  const [truth, mostReached] = truths[row.cause]!

  test('names the true cause, and only this one when it is certain', async () => {
    const { diagnosis } = await read(row)
    const named = [diagnosis.name, ...diagnosis.alternatives]

    // Browsers say the same to everything; what a probe then tells is tested with the diagnosis.
    if (isOfPage(row) && !/in its body|decoded/.test(row.cause)) {
      const { error } = await read(row)
      return expect(error.kind).toBe('blocked-by-browser')
    }
    // Of workerd, which tells nothing, a group stands for each in it.
    const wanted = row.runtime === 'workerd' && !diagnosis.evidence.length ? groupOf(truth) : truth
    expect(named).toContain(wanted)
    if (diagnosis.certainty === 'certain') expect(named[0]).toBe(truth)
  })

  test('has reached no, unless the runtime cannot tell', async () => {
    const { error, diagnosis } = await read(row)

    if (mostReached !== 'no') return expect(error.reached).not.toBe('no')
    if (error.reached === 'no') return
    // A connection that was lost, at a moment that is not told.
    expect(error.detail ?? 'nothing').toMatch(
      // Codes of Firefox come from its network, which a page does not see; the core does not sort them.
      /^(?:ECONNRESET|UND_ERR_SOCKET|nothing|(?:NS|SSL|MOZILLA_PKIX)_ERROR_[A-Z_]+)$/,
    )
    expect(error.reached).toBe('maybe')
    if (row.runtime !== 'Firefox') expect(diagnosis.certainty).not.toBe('certain')
  })
})

test('has the reviewed kind, detail, reach and diagnosis in each row', async () => {
  const lines = await Promise.all(
    rows.map(async (row) => {
      const { error, diagnosis } = await read(row)
      const { kind, detail = '-', reached } = error
      const { name, certainty, alternatives } = diagnosis
      const others = alternatives.length > 0 ? `: ${alternatives.join(' ')}` : ''
      return `${row.runtime} ${row.version} ${row.client} | ${row.cause} | ${kind} | ${detail} | ${reached} | ${name} ${certainty}${others}`
    }),
  )

  await expect(`${[...new Set(lines)].join('\n')}\n`).toMatchFileSnapshot(
    'connection-failures/reviewed.txt',
  )
})

test('there are at least 80 rows, of every runtime and every cause', () => {
  expect(rows.length).toBeGreaterThanOrEqual(80)
  expect([...new Set(rows.map(({ runtime }) => runtime))].toSorted()).toEqual(
    ['Bun', 'Chromium', 'Deno', 'Firefox', 'Node', 'workerd'].toSorted(),
  )
  expect([...new Set(rows.map(({ cause }) => cause))].toSorted()).toEqual(
    Object.keys(truths).toSorted(),
  )
})

describe('an unknown failure', () => {
  const thrown = (code: string) =>
    new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) })

  test.each(['UND_ERR_CERTAINLY_NEW', 'EBRANDNEW', 'ERR_HTTP2_STREAM_ERROR', 'NEW_CERT_FASHION'])(
    '%s is unreachable, with the code as its detail',
    (code) => {
      expect(toNorthboundError(thrown(code))).toMatchObject({
        kind: 'unreachable',
        detail: code,
        reached: 'maybe',
      })
    },
  )

  test.each([
    'a1CERT_b2c3d4',
    'xxcertificateyy',
    'CERT_9f8e7d6c5b4a39281706f5e4d3c2b1a0',
    'A1B2C3D4E5F6A7B8C9D0E1F2A3B4C5D6',
    'Bearer cert0123456789abcdef is not a legal header value',
  ])('a token such as %s is neither a cause nor printed', (token) => {
    const error = toNorthboundError(thrown(token))

    expect(error).toMatchObject({ kind: 'unreachable', reached: 'maybe' })
    expect(error.detail).toBeUndefined()
    expect(error.message).not.toContain(token)
  })

  test.each([
    'ERR_SSL_UNEXPECTED_EOF_WHILE_READING',
    'ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC',
    'HPE_INVALID_CHUNK_SIZE',
  ])('%s comes after the handshake, so the request may have arrived', (code) => {
    expect(toNorthboundError(thrown(code))).toMatchObject({ kind: 'unreachable', reached: 'maybe' })
  })
})
