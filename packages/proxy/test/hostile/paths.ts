/** Paths that servers normalise differently. */
import { type Hostile, request } from './hostile.ts'

const base = '/iocm/app/dm/v1.4.0/devices'
const path = (what: string, target: string, status: number): Hostile => ({
  what,
  raw: request({ target }),
  statuses: [status],
})

export const paths: readonly Hostile[] = [
  path('dots', `${base}/../../../sec/v1.1.0/login`, 400),
  path('a dot', `${base}/./x`, 400),
  path('dots at the end', `${base}/..`, 400),
  path('encoded dots', `${base}/%2e%2e/%2e%2e/admin`, 400),
  path('encoded dots in capitals (GHSA-2q7r-29rg-6m5h)', `${base}/%2E%2E/admin`, 400),
  path('one dot encoded', `${base}/.%2e/admin`, 400),
  path('doubly encoded dots', `${base}/%252e%252e`, 404),
  path('overlong dots', `${base}/%c0%ae%c0%ae`, 404),
  path('full-width dots', `${base}/%ef%bc%8e%ef%bc%8e`, 404),
  path('an encoded slash', `${base}/a%2fb`, 400),
  path('an encoded slash in capitals', `${base}/a%2Fb`, 400),
  path('a doubly encoded slash', `${base}/a%252fb`, 404),
  path('a full-width slash', `${base}/a%ef%bc%8fb`, 404),
  path('an overlong slash', `${base}/a%c0%afb`, 404),
  path('a backslash', `${base}\\..\\admin`, 400),
  path('an encoded backslash', `${base}/..%5cadmin`, 400),
  path('an encoded zero', `${base}/a%00.json`, 404),
  path('an encoded line break', `${base}/a%0d%0aapp_key:%20x`, 404),
  path('an escape that is none', `${base}/%zz`, 400),
  path('half an escape', `${base}/a%2`, 400),
  path('a doubled slash', `/iocm/app//dm/v1.4.0/devices`, 400),
  path('a slash at the end', `${base}/`, 404),
  path('a parameter of a path', `${base};jsessionid=1`, 404),
  path('a dot at the end', `${base}.`, 404),
  path('an ending', `${base}.json`, 404),
  path('capitals', base.toUpperCase(), 404),
  path('an escape of a plain letter', '/iocm/app/dm/v1.4.0/%64evices', 404),
  path('the tokens', '/iocm/app/sec/v1.1.0/login', 404),
  path('the tokens with an escape', '/iocm/app/%73ec/v1.1.0/login', 404),
  path('a route inside another path (CVE-2026-55602)', `/x${base}`, 404),
  path('a route in the query', `/?url=https://platform.test${base}`, 404),
  path('another site as a parameter', '/proxy?url=http://169.254.169.254/', 404),
  path('a path that begins like the health check', `/healthz/..${base}`, 400),
  path('the health check with a query', '/healthz?x', 404),
  path('an id of 300 characters', `${base}/${'a'.repeat(300)}`, 404),
]
