import { type Fetch, readPlatformError } from '@northbound/auth'

/** A request as people write it by hand, with the mistake in it. Fails with the platform's own error. */
export async function postJson(fetch: Fetch, url: string, body: object): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    redirect: 'manual',
  })
  const problem = await readPlatformError(response)
  if (problem) throw problem
}
