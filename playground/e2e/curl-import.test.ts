import { login, refresh } from '@northbound/auth'
import { createEmulator } from '@northbound/emulator'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { listDevices } from '../src/calls/call-with-token.ts'
import { importCurl } from '../src/curl-import/import-curl.ts'
import { printSnippet } from '../src/snippets/print-snippet.ts'
import { snippetRequest } from '../src/snippets/snippet-request.ts'
import { curlText } from '../src/curl-import/curl-text.ts'
import type { Exchange } from '../src/exchange/exchange.ts'
import { recordingFetch } from '../src/exchange/recording-fetch.ts'

const at = 'https://server:8743/iocm/app/sec/v1.1.0'
const kinds = (command: string) => importCurl(command).notes.map(({ kind }) => kind)
const shellQuoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`

describe('reads the credentials and the address', () => {
  const found = { url: 'https://server:8743', appId: 'my-app', secret: `p'w&$x+ %"` }
  test.each([
    `curl ${at}/login --data-urlencode appId=my-app --data-urlencode ${shellQuoted(`secret=${found.secret}`)}`,
    `$ curl -sS -XPOST \\\n  -H 'Content-Type: application/x-www-form-urlencoded' \\\n  -d 'appId=my-app&secret=p%27w%26%24x%2B%20%25%22' '${at}/login'`,
    `curl --url ${at}/login -d appId=my-app -d secret=p%27w%26%24x%2B%20%25%22`,
    `curl.exe $'${at}/login' --data-raw $'appId=my-app&secret=p\\'w%26$x%2B %25"'`,
    `/usr/bin/curl "${at}/login" --json ${shellQuoted(JSON.stringify({ appId: 'my-app', secret: found.secret }))}`,
    `curl -G ${at}/login --data-urlencode appId=my-app --data-urlencode ${shellQuoted(`secret=${found.secret}`)}`,
  ])('is found in %s', (command) => {
    expect(importCurl(command)).toMatchObject(found)
  })

  test('restores any values after shell quoting and curl encoding', () => {
    const anyValue = fc.string({ minLength: 1, unit: 'grapheme' })
    fc.assert(
      fc.property(anyValue, anyValue, (appId, secret) => {
        const options = [`appId=${appId}`, `secret=${secret}`].map(
          (text) => `--data-urlencode ${shellQuoted(text)}`,
        )
        expect(importCurl(`curl ${at}/login ${options.join(' ')}`)).toEqual({
          url: 'https://server:8743',
          appId,
          secret,
          notes: [],
        })
      }),
    )
  })

  test('reads our own snippets, and leaves the secret of the form unchanged', async () => {
    const emulator = createEmulator({ apps: [{ appId: 'my-app', secret: 'open sesame' }] })
    const here = { url: 'https://server:8743', appId: 'my-app', secret: 'open sesame' }
    const sent: Exchange[] = []
    const fetch = recordingFetch(emulator.fetch, (exchange) => sent.push(exchange))
    const { refreshToken = '' } = await login({ ...here, fetch })
    const { accessToken } = await refresh({ ...here, refreshToken, fetch })
    await listDevices({ ...here, accessToken, fetch })

    for (const { request } of sent) {
      const read = importCurl(printSnippet('curl', snippetRequest(request)!))
      expect(read).toMatchObject({ url: here.url, appId: 'my-app', secret: undefined })
      expect(read.notes.filter(({ severity }) => severity === 'error')).toEqual([])
      expect(read.notes.map(({ kind }) => kind)).toContain('variable')
    }
  })
})

describe('accepts pasted variants', () => {
  const found = { url: 'https://server:8743', appId: 'my-app', secret: 'my-secret' }
  const form = 'appId=my-app&secret=my-secret'
  const parts = ['appId', 'my-app', 'secret', 'my-secret']
  const boundary = '------WebKitFormBoundaryA1b2'
  const browserForm = `${boundary}\\r\\nContent-Disposition: form-data; name="${parts[0]}"\\r\\n\\r\\n${parts[1]}\\r\\n${boundary}\\r\\nContent-Disposition: form-data; name="${parts[2]}"\\r\\n\\r\\n${parts[3]}\\r\\n${boundary}--\\r\\n`

  test.each([
    [
      'from a browser for cmd',
      `curl.exe ^"${at}/login^" ^\r\n  -X POST ^\r\n  --data-raw ^"appId=my-app^&secret=my-secret^"`,
    ],
    ['from cmd', `C:\\Users\\me>curl ${at}/login ^\n  -d "${form}"`],
    ['from PowerShell', `PS C:\\Users\\me> curl.exe ${at}/login \`\n  -d '${form}'`],
    ['behind a prompt', `me@host:~/work$ curl ${at}/login -d '${form}'`],
    ['behind the prompt of root', `# curl ${at}/login -d '${form}'`],
    ['of a terminal, line by line', `$ curl ${at}/login \\\n> -d '${form}'`],
    ['with curled quotes', `curl ${at}/login –data-raw “${form}”`],
    ['with curled single quotes', `curl ${at}/login —d ‘${form}’`],
    [
      'of a browser as multipart',
      `curl ${at}/login -H 'content-type: multipart/form-data; boundary=----WebKitFormBoundaryA1b2' --data-raw $'${browserForm}'`,
    ],
  ])('is read %s', (_how, command) => {
    expect(importCurl(command)).toMatchObject(found)
  })

  test.each([
    ['{{appId}}', '{{secret}}'],
    ['my-app', '******'],
    ['my-app', '••••••••'],
    ['<appId>', '<secret>'],
    ['%APP_ID%', '%SECRET%'],
  ])('fills nothing in for the placeholders %s and %s', (appId, secret) => {
    const read = importCurl(
      `curl '{{baseUrl}}/iocm/app/sec/v1.1.0/login' --data-urlencode 'appId=${appId}' --data-urlencode 'secret=${secret}'`,
    )

    expect([read.url, read.secret]).toEqual([undefined, undefined])
    expect(read.appId).toBe(appId === 'my-app' ? appId : undefined)
    expect(read.notes.map(({ kind }) => kind)).toEqual(['placeholder'])
  })

  test.each([
    ['a field', `curl ${at}/login --data-urlencode appId=a --data-urlencode secret@secret.txt`],
    ['the body of a refresh', `curl ${at}/refreshToken --json @body.json`],
    ['a whole form', `curl ${at}/login -d @form.txt`],
  ])('complains of nothing when %s comes from a file', (_what, command) => {
    const { notes, secret } = importCurl(command)

    expect(notes).toMatchObject([{ kind: 'from-file', severity: 'hint' }])
    expect(secret).toBeUndefined()
  })

  test('takes --data-raw literally', () => {
    expect(kinds(`curl ${at}/login --data-raw '@x'`)).not.toContain('from-file')
  })

  test('takes an empty body for a POST', () => {
    expect(kinds(`curl ${at}/login -d ''`)).not.toContain('login-by-other-method')
  })

  test('reports that only one of several addresses was read', () => {
    expect(kinds(`curl ${at}/login ${at}/login -d appId=a -d secret=s`)).toContain('more-addresses')
  })
})

describe('reports problems', () => {
  const good = '--data-urlencode appId=a --data-urlencode secret=s'
  test.each([
    ['broken', `curl ${at}/login -d 'appId=a&secret=s`],
    ['not-curl', `wget ${at}/login`],
    ['not-curl', ''],
    ['no-address', `curl ${good}`],
    ['more-commands', `curl ${at}/login ${good} | jq .`],
    ['more-commands', `curl ${at}/login ${good} && echo done`],
    ['login-by-other-method', `curl ${at}/login`],
    ['login-by-other-method', `curl -X PUT ${at}/login ${good}`],
    ['login-as-json', `curl ${at}/login --json '{"appId":"a","secret":"s"}'`],
    ['login-as-json', `curl ${at}/login -d '{"appId":"a","secret":"s"}'`],
    [
      'login-as-json',
      `curl ${at}/login -H 'content-type: application/json' -d appId=a -d secret=s`,
    ],
    ['login-as-multipart', `curl ${at}/login -F appId=a -F secret=s`],
    ['secret-in-address', `curl -G ${at}/login ${good}`],
    ['not-encoded', `curl ${at}/login -d 'appId=a&secret=p+w'`],
    ['not-encoded', `curl ${at}/login -d 'appId=a&secret=50%'`],
    ['not-encoded', `curl ${at}/login -d 'appId=a&secret=p&w'`],
    ['not-encoded', `curl ${at}/login -d appId=a -d "secret=$SECRET"`],
    ['refresh-not-json', `curl ${at}/refreshToken ${good} -d refreshToken=r`],
    ['field-missing', `curl ${at}/login -d appId=a`],
    ['field-misnamed', `curl ${at}/login -d app_id=a -d secret=s`],
    ['header-missing', `curl https://server/iocm/app/dm/v1.4.0/devices -H 'app_key: a'`],
    ['no-bearer', `curl https://server/iocm/app/dm/v1.4.0/devices -H 'Authorization: 0123'`],
    ['body-with-get', `curl -X GET https://server/iocm/app/dm/v1.4.0/devices -d a=b`],
    ['unknown-path', `curl https://server/iocm/app/sec/v1.0.0/login ${good}`],
    ['unknown-path', `curl https://server/`],
    ['plain-http', `curl server/iocm/app/sec/v1.1.0/login ${good}`],
    ['insecure', `curl -sk ${at}/login ${good}`],
    ['client-certificate', `curl --cert client.pem --key key.pem ${at}/login ${good}`],
    ['follows-redirects', `curl -L ${at}/login ${good}`],
    ['from-file', `curl ${at}/login -d @credentials`],
    ['variable', `curl ${at}/login --data-urlencode appId=a --data-urlencode "secret=\${S}"`],
    [
      'token-left-out',
      `curl https://server/iocm/app/dm/v1.4.0/devices -H 'authorization: Bearer t'`,
    ],
    ['ignored', `curl --proxy p ${at}/login ${good}`],
  ] as const)('%s: %s', (kind, command) => {
    expect(kinds(command)).toContain(kind)
  })

  test('reports nothing for a correct command', () => {
    expect(kinds(`curl --fail -sS ${at}/login ${good}`)).toEqual([])
  })

  test('never quotes a value in a note', () => {
    const said = importCurl(
      `curl ${at}/login --json '{"app_id":"c4n4ry","password":"c4n4ry"}' -u c4n4ry:c4n4ry --proxy c4n4ry`,
    )
    const texts = [curlText.en, curlText['zh-CN']].flatMap(({ says }) =>
      said.notes.map(({ kind, about = '' }) => says[kind](about)),
    )

    expect(texts.join()).not.toContain('c4n4ry')
    expect(texts.join()).toContain('password → secret')
  })

  test('never throws, whatever is pasted', () => {
    const anyPiece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        'curl ',
        '-d ',
        "'",
        '"',
        '$(',
        '`',
        '\\\n',
        '@x',
        '--json ',
        '{',
        '|',
        '$X',
        '<<E\n',
      ),
    )
    fc.assert(
      fc.property(fc.array(anyPiece), (pieces) => {
        importCurl(`curl ${pieces.join('')}`)
      }),
    )
  })
})
