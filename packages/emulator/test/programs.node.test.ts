import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { findNamedProgram } from '../../tooling/programs/find-named-program.mjs'
import { createEmulator, demoApp } from '../src/index.ts'
import {
  type IssuedCertificates,
  issueCertificates,
  serveEmulator,
  type TlsOptions,
} from '../src/node/index.ts'

// Programs that are not ours, against a port with mutual TLS. `npm test` installs those that are missing.

const security = '/iocm/app/sec/v1.1.0'
const folder = mkdtempSync(join(tmpdir(), 'northbound-programs-'))
// Signs that a form must encode, or they are lost.
const app = { appId: 'north app', secret: 'a+b&c=d%20 é' }
const loggedOut = [200, 200, 200, 403, 200, 204, 403]

let issued: IssuedCertificates
beforeAll(async () => {
  issued = await issueCertificates({ into: folder })
})
afterAll(() => rmSync(folder, { recursive: true }))

async function open(tls: TlsOptions = {}) {
  const emulator = createEmulator({ apps: [app, demoApp] })
  const { certificates } = issued
  const running = await serveEmulator(emulator, {
    tls: { certificates, clientCertificate: 'required', ...tls },
  })
  onTestFinished(() => running.close())
  return { emulator, ...running }
}

async function run(name: 'curl' | 'python' | 'openssl', args: readonly string[], input = '') {
  const program = findNamedProgram(name)
  if (!program) throw new Error(`There is no ${name}: node packages/tooling/ensure.mjs ${name}`)
  // Messages in English, and no settings of the user's.
  const env = { ...process.env, LC_ALL: 'C', CURL_HOME: folder, OPENSSL_CONF: '' }
  const child = spawn(program, args, { env, timeout: 100_000 })
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ])
  return { code: code as number | null, stdout, stderr }
}

type Answer = { status: number; body: Record<string, string> }

/** What an application does in a day, sent by a program: the statuses that it was answered. */
async function walk(
  send: (
    path: string,
    how: { form?: typeof app; json?: object; token?: string },
  ) => Promise<Answer>,
): Promise<number[]> {
  const devices = (token: string) => send('/iocm/app/dm/v1.4.0/devices?pageNo=0', { token })
  const login = await send(`${security}/login`, { form: app })
  const { accessToken = '', refreshToken } = login.body
  const listed = await devices(accessToken)
  const refresh = await send(`${security}/refreshToken`, { json: { ...app, refreshToken } })
  const { accessToken: renewed = '' } = refresh.body
  const calls = [await devices(accessToken), await devices(renewed)]
  const logout = await send(`${security}/logout`, { json: { accessToken: renewed } })
  const after = await devices(renewed)
  return [login, listed, refresh, ...calls, logout, after].map(({ status }) => status)
}

const parse = (body: string) => (body === '' ? {} : JSON.parse(body))

test('curl logs in, calls, refreshes and logs out over mutual TLS', async () => {
  const { url } = await open()
  const { ca, client, clientKey } = issued.files
  const identity = ['--cacert', ca, '--cert', client, '--key', clientKey]

  const statuses = await walk(async (path, { form, json, token }) => {
    const { stdout, stderr } = await run('curl', [
      '-sS',
      '-w',
      '\n%{http_code}',
      ...identity,
      url + path,
      ...Object.entries(form ?? {}).flatMap((pair) => ['--data-urlencode', pair.join('=')]),
      ...(json ? ['-H', 'Content-Type: application/json', '-d', JSON.stringify(json)] : []),
      ...(token ? ['-H', `app_key: ${app.appId}`, '-H', `Authorization: Bearer ${token}`] : []),
    ])
    expect(stderr).toBe('')
    const [body = '', status] = stdout.split('\n')
    return { status: Number(status), body: parse(body) }
  })

  expect(statuses).toEqual(loggedOut)
})

test('curl gets no answer without a certificate, or from a server it cannot trust', async () => {
  const { url, emulator } = await open()
  const spoilt = await issueCertificates({ into: join(folder, 'expired'), flaw: 'expired' })
  const { url: expired } = await open({ certificates: spoilt.certificates })
  const { ca, client, clientKey } = issued.files
  const identity = ['--cert', client, '--key', clientKey]

  const bare = await run('curl', ['-sS', '--cacert', ca, url])
  const old = await run('curl', ['-sS', '--tls-max', '1.2', '--cacert', ca, url])
  const distrusting = await run('curl', ['-sS', ...identity, url])
  const late = await run('curl', ['-sS', '--cacert', spoilt.files.ca, expired])

  // 35 the handshake, 55 the first write, 56 the first read, 60 the certificate of the server.
  expect([35, 55, 56]).toContain(bare.code)
  expect(bare.stderr).toMatch(/certificate required|reset|alert|pipe/i)
  expect([35, 55, 56]).toContain(old.code)
  expect([distrusting.code, late.code]).toEqual([60, 60])
  expect(late.stderr).toContain('expired')
  expect([bare, old, distrusting, late].map(({ stdout }) => stdout).join('')).toBe('')
  expect(emulator.journal.count()).toBe(0)
})

test('curl sees a reset, a broken body and a hanging answer', async () => {
  const { url, emulator } = await open({ clientCertificate: 'none' })
  const ask = (...args: string[]) =>
    run('curl', ['-sS', '--cacert', issued.files.ca, ...args, `${url}${security}/login`])
  const form = ['-d', new URLSearchParams(demoApp).toString()]
  emulator.faults.next({ kind: 'reset' })
  emulator.faults.next({ kind: 'truncated' })
  emulator.faults.next({ kind: 'hang' })

  const reset = await ask(...form)
  const truncated = await ask(...form)
  const hanging = await ask(...form, '--max-time', '0.5')

  // 56 or 52: nothing was received; 18 or 56: only a part; 28: it took too long.
  expect([56, 52]).toContain(reset.code)
  expect([18, 56]).toContain(truncated.code)
  expect(truncated.stdout).toMatch(/^\{"accessToken"/)
  expect(hanging.code).toBe(28)
})

async function runPython(url: string, identity: Record<string, string>) {
  const script = fileURLToPath(new URL('programs/walk.py', import.meta.url))
  const { stdout, stderr } = await run(
    'python',
    ['-I', script],
    JSON.stringify({ url, app, ca: issued.files.ca, ...identity }),
  )
  expect(stderr).toBe('')
  return JSON.parse(stdout)
}

test('the standard library of Python works over mutual TLS, and verifies strictly', async () => {
  const { url } = await open()
  const { client: cert, clientKey: key } = issued.files

  expect(await runPython(url, { cert, key })).toEqual({
    statuses: loggedOut,
    codes: ['1010005', '1010005'],
    totalCount: 5,
    lives: 3600,
  })
})

test('Python gets no answer without a certificate', async () => {
  const { url, emulator } = await open()

  expect(await runPython(url, {})).toEqual({
    // Python may see the alert, the end, or that it can write no more: whichever comes first.
    failed: expect.stringMatching(
      /^(SSL\w*Error|ConnectionResetError|BrokenPipeError|RemoteDisconnected)/,
    ),
  })
  expect(emulator.journal.count()).toBe(0)
})

/** One raw HTTP request, through `openssl s_client`. */
function throughOpenssl(
  port: number,
  head: readonly string[],
  body: string,
  args: readonly string[],
) {
  const length = `Content-Length: ${Buffer.byteLength(body)}`
  const lines = [...head, 'Host: localhost', 'Connection: close', length, '', body]
  const fixed = ['s_client', '-connect', `127.0.0.1:${port}`, '-CAfile', issued.files.ca]
  const quiet = ['-verify_return_error', '-quiet', '-ign_eof', '-servername', 'localhost']
  return run('openssl', [...fixed, ...quiet, ...args], lines.join('\r\n'))
}

test.each(['-tls1_2', '-tls1_3'])(
  'openssl s_client works over mutual TLS with %s',
  async (version) => {
    const { port } = await open()
    const { client, clientKey } = issued.files
    const identity = [version, '-cert', client, '-key', clientKey]

    const statuses = await walk(async (path, { form, json, token }) => {
      const isCall = !form && !json
      const type = `Content-Type: application/${form ? 'x-www-form-urlencoded' : 'json'}`
      const caller = [`app_key: ${app.appId}`, `Authorization: Bearer ${token}`]
      const head = [`${isCall ? 'GET' : 'POST'} ${path} HTTP/1.1`, ...(isCall ? caller : [type])]
      const sent = form ? new URLSearchParams(form).toString() : json ? JSON.stringify(json) : ''
      const { stdout } = await throughOpenssl(port, head, sent, identity)
      const [answered = '', body = ''] = stdout.split('\r\n\r\n')
      return { status: Number(answered.slice(9, 12)), body: parse(body) }
    })

    expect(statuses).toEqual(loggedOut)
  },
)

test.each(['-tls1_2', '-tls1_3'])(
  'openssl s_client without a certificate gets no answer with %s',
  async (version) => {
    const { port, emulator } = await open()

    const { stdout, stderr } = await throughOpenssl(port, ['GET /nowhere HTTP/1.1'], '', [version])

    expect(stdout).toBe('')
    expect(stderr).toMatch(/certificate required|handshake failure|alert|reset|errno/)
    expect(emulator.journal.count()).toBe(0)
  },
)

test('openssl verifies both certificates strictly, each for its purpose', async () => {
  const { ca, server, client } = issued.files
  const verify = (purpose: string, path: string) =>
    run('openssl', ['verify', '-x509_strict', '-CAfile', ca, '-purpose', purpose, path])

  expect((await verify('sslserver', server)).stdout).toBe(`${server}: OK\n`)
  expect((await verify('sslclient', client)).stdout).toBe(`${client}: OK\n`)
  expect((await verify('sslclient', server)).code).not.toBe(0)
})
