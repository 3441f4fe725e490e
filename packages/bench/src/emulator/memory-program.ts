/** A process that calls an emulator a million times, and sends how much memory is in use on the way; wants `--expose-gc`. */
import { createEmulator, demoApp } from '@northbound/emulator'
import type { HeapAt } from './measure-memory.ts'

const marks = process.argv.slice(2).map(Number)
const host = 'https://platform.test'
const login = `${host}/iocm/app/sec/v1.1.0/login`
const app = `${host}/iocm/app`
const json = 'application/json'
const form = { 'Content-Type': 'application/x-www-form-urlencoded' }
const padding = 'x'.repeat(1_000_000)
const emulator = createEmulator()
let accessToken = ''

async function call(url: string, init: RequestInit = {}): Promise<Record<string, string>> {
  const headers = { app_key: demoApp.appId, Authorization: `Bearer ${accessToken}` }
  const type = typeof init.body === 'string' && { 'Content-Type': json }
  const answer = await emulator.fetch(url, {
    ...init,
    headers: { ...headers, ...type, ...init.headers },
  })
  const text = await answer.text()
  return text ? JSON.parse(text) : {}
}

const post = (path: string, body: object) =>
  call(app + path, { method: 'POST', body: JSON.stringify(body) })
const remove = (path: string) => call(app + path, { method: 'DELETE' })

/** What a program under test does, and now and then what it should not do. Returns how many calls it were. */
async function round(index: number): Promise<number> {
  const body = new URLSearchParams(demoApp)
  accessToken = (await call(login, { method: 'POST', body }))['accessToken'] ?? accessToken
  await call(`${app}/dm/v1.4.0/devices?pageNo=0&pageSize=2`)
  await call(login, { method: 'POST', body: new URLSearchParams({ ...demoApp, secret: 'wrong' }) })
  await call(`${host}/nowhere/${index}`)
  if (index % 25 > 0) return 4
  const { deviceId } = await post('/reg/v1.1.0/deviceCredentials', { nodeId: `node-${index}` })
  await remove(`/dm/v1.4.0/devices/${deviceId}`)
  const callbackUrl = `http://127.0.0.1:9/${index}`
  const sub = await post('/sub/v1.2.0/subscriptions', { notifyType: 'ruleEvent', callbackUrl })
  await remove(`/sub/v1.2.0/subscriptions/${sub['subscriptionId']}`)
  if (index % 250 > 0) return 8
  // Of a body of nearly 1 MiB nothing may stay.
  const text = `${new URLSearchParams(demoApp)}&location=${index}${padding}`
  await call(login, { method: 'POST', headers: form, body: text })
  emulator.clock.advance(3600_000)
  return 9
}

let calls = 0
const heaps: HeapAt[] = []
for (let index = 0; heaps.length < marks.length; index++) {
  calls += await round(index)
  if (calls < (marks[heaps.length] ?? Infinity)) continue
  globalThis.gc?.()
  globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  heaps.push({ calls, megabytes: (heapUsed + external) / 1e6 })
}
process.send?.({ heaps, entries: emulator.journal.entries.length })
