import { createClient, login } from '@northbound/auth'
import { expect, inject, test } from 'vitest'
import { ownPlatform } from '../own-platform.ts'

const isPage = 'document' in globalThis

test('refuses a redirect of the login and sends the secret nowhere else', async () => {
  const platform = ownPlatform()
  const trap = ownTrap()
  await platform.order({ api: 'login', status: 307, location: trap.url })

  const refused = login(platform)

  await expect(refused).rejects.toMatchObject({ kind: 'redirected' })
  expect(await trap.countHits()).toBe(0)
})

test('refuses a redirect of a call and sends the token nowhere else', async () => {
  const platform = ownPlatform()
  const trap = ownTrap()
  const client = createClient(platform)
  await platform.order({ api: 'devices', status: 307, location: trap.url })

  const refused = client.get('iocm/app/dm/v1.4.0/devices?pageNo=0')

  await expect(refused).rejects.toMatchObject({ kind: 'redirected' })
  expect(await trap.countHits()).toBe(0)
})

test('has a trap that catches a fetch which follows', async () => {
  const platform = ownPlatform()
  const trap = ownTrap()
  await platform.order({ api: 'login', status: 307, location: trap.url })

  await fetch(`${platform.url}/iocm/app/sec/v1.1.0/login`, { method: 'POST', body: 'secret=x' })

  expect(await trap.countHits()).toBe(1)
})

test('tells a port where nobody listens from everything else, as far as the runtime lets it', async () => {
  const refused = login({ ...ownPlatform(), url: inject('closedUrl') })

  await expect(refused).rejects.toMatchObject({
    kind: isPage ? 'blocked-by-browser' : 'unreachable',
    reached: isPage ? 'maybe' : 'no',
  })
})

test('gives up on a platform that does not answer in time', async () => {
  const late = login({ ...ownPlatform(), url: inject('silentUrl'), timeoutMs: 100 })

  await expect(late).rejects.toMatchObject({ kind: 'timed-out', reached: 'maybe' })
})

test('ends the wait when the caller has enough', async () => {
  const controller = new AbortController()
  const waiting = login({
    ...ownPlatform(),
    url: inject('silentUrl'),
    signal: controller.signal,
  })

  controller.abort(new Error('enough'))

  await expect(waiting).rejects.toThrow('enough')
})

test('names an answer that is no JSON', async () => {
  const platform = ownPlatform()
  await platform.order({ api: 'login', body: '<html>', contentType: 'text/html' })

  await expect(login(platform)).rejects.toMatchObject({ kind: 'answer-unreadable' })
})

function ownTrap() {
  const name = crypto.randomUUID()
  const base = inject('trapUrl')
  return {
    url: `${base}/${name}`,
    countHits: async (): Promise<number> => (await fetch(`${base}/hits/${name}`)).json(),
  }
}
