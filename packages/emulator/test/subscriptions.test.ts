import { expect, test } from 'vitest'
import { demoApp } from '../src/index.ts'
import { note, stillEmulator } from './ask.ts'
import { type Ask, business, paths, verdict } from './business.ts'

const callbackUrl = 'http://127.0.0.1:9000/na'

function subscribe(call: Ask, more: object = {}, path = paths.subscriptions) {
  return call(path, 'POST', { notifyType: 'deviceDataChanged', callbackUrl, ...more })
}

test('answers a subscription in the documented shape [subscribe.shape]', async () => {
  const call = await business(stillEmulator())

  const { status, body, text } = await subscribe(call)

  expect(status).toBe(201)
  expect(text).toBe(
    JSON.stringify({
      subscriptionId: body.subscriptionId,
      notifyType: 'deviceDataChanged',
      callbackUrl,
    }),
  )
  expect(body.subscriptionId).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/)
})

test.each([
  ['http://127.0.0.1:9000/', 201],
  ['https://na.example.test:443/x?y=1', 201],
  ['http://[::1]:9000/x', 201],
  ['http://127.0.0.1/x', 400],
  ['http://127.0.0.1:9000', 400],
  ['http://127.0.0.1:9000?x=/', 400],
  ['ftp://127.0.0.1:9000/', 400],
  ['http://user:word@127.0.0.1:9000/', 400],
  ['http://127.0.0.1:99999/', 400],
  ['http://:9000/', 400],
  ['127.0.0.1:9000/x', 400],
  [`http://127.0.0.1:9000/${'x'.repeat(1024)}`, 400],
  ['', 400],
  [5, 400],
  [null, 400],
])('answers the callbackUrl %s with %i [subscribe.callback-url]', async (url, status) => {
  const call = await business(stillEmulator())

  const answer = await subscribe(call, { callbackUrl: url })

  expect(verdict(answer)).toEqual([status, status === 400 ? '100222' : undefined])
})

test.each([
  [{ notifyType: 'everything' }, 'notifyType must be'],
  [{ notifyType: undefined, type: 'deviceAdded' }, 'a field is named notifyType, not type'],
])('refuses %j [subscribe.input]', async (more, reason) => {
  const emulator = stillEmulator()
  const call = await business(emulator)

  expect(verdict(await subscribe(call, more))).toEqual([400, '100228'])
  expect(note(emulator)).toContain(reason)
})

test('refuses an invalid ownerFlag or body [subscribe.input]', async () => {
  const call = await business(stillEmulator())

  const answers = [
    await subscribe(call, {}, `${paths.subscriptions}?ownerFlag=maybe`),
    await call(paths.subscriptions, 'POST', 'x'),
    await subscribe(call, {}, `${paths.subscriptions}?ownerFlag=true`),
  ]

  expect(answers.map(verdict)).toEqual([
    [400, '100228'],
    [400, '100228'],
    [201, undefined],
  ])
})

test('refuses the same subscription twice [subscribe.conflict]', async () => {
  const call = await business(stillEmulator())
  await subscribe(call)

  expect(verdict(await subscribe(call))).toEqual([409, '100227'])
  expect((await subscribe(call, { notifyType: 'deviceAdded' })).status).toBe(201)
})

test('accepts requests of older clients, on their paths only [subscribe.old-paths]', async () => {
  const emulator = stillEmulator()
  const call = await business(emulator)
  const old = { callbackUrl: undefined, callbackurl: callbackUrl }

  const answers = [
    await subscribe(call, old, '/iocm/app/sub/v1.1.0/subscribe'),
    await subscribe(call, { notifyType: 'deviceAdded' }, '/iocm/app/sub/v1.2.0/subscribe'),
    await subscribe(call, old),
  ]

  expect(answers.map(({ status }) => status)).toEqual([201, 201, 400])
  expect(note(emulator)).toContain('it is written callbackUrl')
})

test('reads the application of the devices from the body [subscribe.app-of-body]', async () => {
  const other = { appId: 'other', secret: 'other-secret', authorizes: [demoApp.appId] }
  const emulator = stillEmulator({ apps: [demoApp, other, { appId: 'third', secret: 'third-s' }] })
  const call = await business(emulator)

  const answers = [
    await subscribe(call, { appId: 'other' }),
    await subscribe(call, { appId: 'third' }),
    await subscribe(call, { appId: 'nobody' }),
  ]
  const list = await call(`${paths.subscriptions}?appId=other`)

  expect(answers.map(verdict)).toEqual([
    [201, undefined],
    [403, '100217'],
    [403, '100203'],
  ])
  expect(list.body.totalCount).toBe(1)
})

test('answers one subscription, and all page by page [subscriptions.list]', async () => {
  const call = await business(stillEmulator())
  const first = (await subscribe(call)).body
  const second = (await subscribe(call, { notifyType: 'deviceAdded' })).body
  const list = async (query: string) => (await call(`${paths.subscriptions}?${query}`)).body

  expect((await call(`${paths.subscriptions}/${first.subscriptionId}`)).body).toEqual(first)
  expect(await list('')).toEqual({
    totalCount: 2,
    pageNo: 0,
    pageSize: 10,
    subscriptions: [first, second],
  })
  expect((await list('notifyType=deviceAdded')).subscriptions).toEqual([second])
  expect((await list('pageNo=1&pageSize=1')).subscriptions).toEqual([second])
  expect(verdict(await call(`${paths.subscriptions}?pageSize=0`))).toEqual([400, '100228'])
  expect(verdict(await call(`${paths.subscriptions}/none`))).toEqual([404, '100225'])
})

test('deletes one subscription [unsubscribe.one]', async () => {
  const call = await business(stillEmulator())
  const path = `${paths.subscriptions}/${(await subscribe(call)).body.subscriptionId}`

  const done = await call(path, 'DELETE')

  expect([done.status, done.text]).toEqual([204, ''])
  expect(verdict(await call(path, 'DELETE'))).toEqual([404, '100225'])
})

test('deletes the subscriptions of a type, of a callback, or all [unsubscribe.batch]', async () => {
  const call = await business(stillEmulator())
  const left = async (query: string) => {
    for (const notifyType of ['deviceAdded', 'deviceDeleted', 'bindDevice']) {
      await subscribe(call, { notifyType })
      await subscribe(call, { notifyType, callbackUrl: 'http://127.0.0.1:9001/' })
    }
    const { status } = await call(`${paths.subscriptions}?${query}`, 'DELETE')
    return [status, (await call(paths.subscriptions)).body.totalCount]
  }

  expect(await left('notifyType=deviceAdded')).toEqual([204, 4])
  expect(await left(`callbackUrl=${encodeURIComponent(callbackUrl)}`)).toEqual([204, 3])
  expect(await left('notifyType=bindDevice&callbackUrl=http://127.0.0.1:9001/')).toEqual([204, 5])
  expect(await left('notifyType=ruleEvent')).toEqual([204, 6])
  expect(await left('')).toEqual([204, 0])
  expect((await call(paths.subscriptions, 'DELETE')).status).toBe(204)
})

test('records callback addresses without their query', async () => {
  const emulator = stillEmulator()
  const call = await business(emulator)

  await subscribe(call, { callbackUrl: `${callbackUrl}?key=canary` })

  const entry = emulator.journal.entries.at(-1)
  expect(entry).toMatchObject({
    request: { body: { callbackUrl } },
    response: { body: { callbackUrl } },
  })
  expect(JSON.stringify(emulator.journal.entries)).not.toContain('canary')
})
