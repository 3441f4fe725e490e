import { createClient, createTokenSource } from '@northbound/auth'
import { tlsFetch } from '@northbound/auth/node'
import { redisStore } from '@northbound/auth/redis'
import { createEmulator, demoApp } from '@northbound/emulator'
import { serveEmulator } from '@northbound/emulator/node'
import * as redis from 'redis'

// In the place of your platform. Yours gave you files: readFileSync('ca.pem'), readFileSync('client.pem').
const running = await serveEmulator(createEmulator(), { tls: { clientCertificate: 'required' } })
const { ca, client } = running.certificates ?? {}

// One client for commands, and one for the messages about logins of other processes.
const url = process.env['REDIS_URL'] ?? 'redis://localhost:6379'
const commands = redis.createClient({ url, disableOfflineQueue: true })
const subscriber = redis.createClient({ url })
// The store reports failures. Without a listener, a connection error would end the process.
for (const each of [commands, subscriber]) each.on('error', () => {})
await Promise.all([commands.connect(), subscriber.connect()])

const fetch = tlsFetch({ ca, ...client })
const store = redisStore(commands, { subscriber })
const tokens = createTokenSource({ url: running.url, ...demoApp, store, fetch })
const platform = createClient({ tokens, fetch })
const answer = await platform.get('iocm/app/dm/v1.4.0/devices', { searchParams: { pageNo: 0 } })
console.log(`${answer.status}, tokens in Redis: ${(await commands.keys('*:record')).length}`)

await tokens.close()
await Promise.all([fetch.close(), running.close(), commands.close(), subscriber.close()])
