import { createTokenSource, login, type TokenStore } from '@northbound/auth'
import { redisStore } from '@northbound/auth/redis'
import { createEmulator, demoApp } from '@northbound/emulator'
import { createClient } from 'redis'

/** A connection for commands and one that listens, as each machine has them. */
async function connect(): Promise<{ store: TokenStore; close: () => Promise<unknown> }> {
  const url = process.env['REDIS_URL'] ?? 'redis://localhost:6379'
  const client = createClient({ url, disableOfflineQueue: true })
  const subscriber = client.duplicate({ disableOfflineQueue: false })
  // Without a listener an error of the connection would end the process; the store reports what failed.
  for (const each of [client, subscriber]) each.on('error', () => {})
  await Promise.all([client.connect(), subscriber.connect()])
  const store = redisStore(client, { subscriber })
  return { store, close: () => Promise.all([client.close(), subscriber.close()]) }
}

const emulator = createEmulator()
const account = { url: 'https://server:8743', ...demoApp, fetch: emulator.fetch }
const connections = [await connect(), await connect(), await connect()]
const machines = connections.map(({ store }) => createTokenSource({ ...account, store }))

const tokens = await Promise.all(machines.map((source) => source.get()))
console.log(
  `the same token everywhere: ${new Set(tokens.map((token) => token.accessToken)).size === 1}`,
)
console.log(`${emulator.journal.count('login')} login`)

// Somebody outside logs in. All three are rejected at once, and one of them logs in for all.
await login(account)
const rejected = tokens[0]?.accessToken
const renewed = await Promise.all(machines.map((source) => source.get({ rejected })))
console.log(
  `the same token everywhere: ${new Set(renewed.map((token) => token.accessToken)).size === 1}`,
)
console.log(`${emulator.journal.count('login') - 2} login more`)

await Promise.all(machines.map((source) => source.close()))
await Promise.all(connections.map(({ close }) => close()))
