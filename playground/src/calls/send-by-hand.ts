import { type Fetch, readPlatformError } from '@northbound/auth'

/** A request as people write it by hand, with the mistake in it. Fails with the platform's own error. */
export function postJson(fetch: Fetch, url: string, body: object): Promise<void> {
  return post(fetch, url, 'application/json', JSON.stringify(body))
}

/** The same as a form. A string is sent unchanged, without form encoding. */
export function postForm(
  fetch: Fetch,
  url: string,
  body: string | Record<string, string>,
): Promise<void> {
  const text = typeof body === 'string' ? body : new URLSearchParams(body).toString()
  return post(fetch, url, 'application/x-www-form-urlencoded', text)
}

async function post(fetch: Fetch, url: string, contentType: string, body: string): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': contentType },
    body,
    redirect: 'manual',
  })
  const problem = await readPlatformError(response)
  if (problem) throw problem
}
