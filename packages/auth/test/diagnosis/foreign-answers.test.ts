import { createClient, isNorthboundError, login } from '@northbound/auth'
import { diagnose } from '@northbound/auth/diagnosis'
import { describe, expect, test } from 'vitest'
import { app, url } from '../stage/create-stage.ts'
import { server } from './surroundings.ts'

const nginx = (status: string, text: string) =>
  `<html>\r\n<head><title>${status}</title></head>\r\n<body>\r\n<center><h1>${text}</h1></center>\r\n<hr><center>nginx/1.27.3</center>\r\n</body>\r\n</html>\r\n`
const html = 'text/html; charset=utf-8'
const json = 'application/json'

/** Logs in where this is answered, and says what is concluded. */
async function conclude(status: number, type: string, body: string) {
  const fetch = async () => new Response(body, { status, headers: { 'content-type': type } })
  const error: unknown = await login({ url, ...app, fetch }).catch((thrown: unknown) => thrown)
  if (!isNorthboundError(error)) throw new Error('The login did not fail as expected.')
  const options = { url, call: 'login', environment: server, mayProbe: false } as const
  const { name, certainty, alternatives, evidence } = await diagnose(error, options)
  const others = alternatives.length > 0 ? `: ${alternatives.join(' ')}` : ''
  return { kind: error.kind, concluded: `${name} ${certainty}${others}`, evidence }
}

describe('an answer of another server than the API', () => {
  test.each<[string, number, string, string, kind: string, concluded: string]>([
    [
      'nginx, no client certificate',
      400,
      html,
      nginx('400 No required SSL certificate was sent', '400 Bad Request'),
      'client-certificate-required',
      'client-certificate-required certain',
    ],
    [
      'nginx, refused client certificate',
      400,
      html,
      nginx('400 The SSL certificate error', '400 Bad Request'),
      'client-certificate-required',
      'client-certificate-refused certain',
    ],
    [
      'nginx, http on the https port',
      400,
      html,
      nginx('400 The plain HTTP request was sent to HTTPS port', '400 Bad Request'),
      'answer-unreadable',
      'tls-on-port certain',
    ],
    ['status 494', 494, html, nginx('494', 'x'), 'answer-unreadable', 'headers-too-large certain'],
    [
      'nginx, headers too large',
      400,
      html,
      nginx('400 Request Header Or Cookie Too Large', '400 Bad Request'),
      'answer-unreadable',
      'headers-too-large certain',
    ],
    [
      'status 495',
      495,
      html,
      nginx('495', 'x'),
      'client-certificate-required',
      'client-certificate-refused certain',
    ],
    [
      'status 496',
      496,
      html,
      nginx('496', 'x'),
      'client-certificate-required',
      'client-certificate-required certain',
    ],
    ['status 497', 497, html, nginx('497', 'x'), 'answer-unreadable', 'tls-on-port certain'],
    [
      'status 413',
      413,
      html,
      nginx('413 Request Entity Too Large', '413'),
      'answer-unreadable',
      'request-too-large certain',
    ],
    [
      'a captive portal',
      200,
      html,
      '<!doctype html><title>Sign in to the Wi-Fi</title>',
      'answer-unreadable',
      'captive-portal likely: answer-is-html',
    ],
    [
      'a captive portal in Chinese',
      200,
      html,
      '<title>上网认证</title>',
      'answer-unreadable',
      'captive-portal likely: answer-is-html',
    ],
    [
      'status 511',
      511,
      html,
      '<title>Network Authentication Required</title>',
      'platform-fault',
      'captive-portal certain',
    ],
    [
      'a single sign-on',
      200,
      html,
      '<title>Sign in to Example Corp</title><form>',
      'answer-unreadable',
      'sign-in-page likely: answer-is-html',
    ],
    [
      'a single sign-on in Chinese',
      403,
      html,
      '<title>统一身份认证平台</title>',
      'not-authorized',
      'sign-in-page likely: answer-is-html',
    ],
    [
      'a web console',
      200,
      html,
      '<title>Device management</title>',
      'answer-unreadable',
      'answer-is-html certain',
    ],
    [
      'a gateway without its backend',
      502,
      html,
      nginx('502 Bad Gateway', '502 Bad Gateway'),
      'platform-fault',
      'gateway-fault likely: platform-fault',
    ],
    [
      'an API gateway',
      401,
      json,
      '{"error_code":"APIG.0301","error_msg":"Incorrect IAM authentication information"}',
      'platform-refused',
      'other-product certain',
    ],
    [
      'IoTDA',
      400,
      json,
      '{"error_code":"IOTDA.000006","error_msg":"The request is invalid."}',
      'platform-refused',
      'other-product certain',
    ],
    [
      'JSON of another make',
      404,
      json,
      '{"statusCode":404,"message":"Application not found"}',
      'platform-refused',
      'json-without-code likely: wrong-path',
    ],
    [
      'a problem document',
      400,
      'application/problem+json',
      '{"title":"Bad Request","status":400}',
      'platform-refused',
      'json-without-code likely: refused-by-gateway',
    ],
    [
      'a code of the platform, whatever else it says',
      401,
      json,
      '{"error_code":"100208","error_desc":"AppId or secret is not right. Sign in again."}',
      'credentials-rejected',
      'credentials-rejected certain',
    ],
  ])('%s', async (_, status, type, body, kind, concluded) => {
    expect(await conclude(status, type, body)).toMatchObject({ kind, concluded })
  })

  test('shows the text of JSON and the title of a page', async () => {
    const ofJson = await conclude(404, json, '{"statusCode":404,"message":"Application not found"}')
    const ofPage = await conclude(200, html, '<title>Device management</title><p>Hello &amp; there')

    expect(ofJson.evidence).toContainEqual({
      seen: 'words',
      words: '{"statusCode":404,"message":"Application not found"}',
    })
    expect(ofPage.evidence).toContainEqual({ seen: 'content-type', contentType: 'text/html' })
    expect(ofPage.evidence).toContainEqual({ seen: 'title', title: 'Device management' })
    expect(ofPage.evidence).toContainEqual({ seen: 'words', words: 'Hello &amp; there' })
  })

  test('shows them for calls of a client as well', async () => {
    const platform = createClient({
      url,
      ...app,
      fetch: async (input) =>
        String((input as Request).url).endsWith('login')
          ? Response.json({ accessToken: 'a1b2c3d4e5f6', tokenType: 'bearer', expiresIn: 3600 })
          : Response.json({ message: 'no a1b2c3d4e5f6 here' }, { status: 404 }),
    })
    const error: unknown = await platform.get('iocm/x').catch((thrown: unknown) => thrown)
    const { name, evidence } = await diagnose(error, { url, environment: server, mayProbe: false })

    expect(name).toBe('json-without-code')
    expect(evidence).toContainEqual({ seen: 'words', words: '***' })
  })
})
