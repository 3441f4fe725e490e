/**
 * One of many processes that want the lease, for ever: takes it, publishes, gives it back, and says so on standard output,
 * in times that all processes of the machine share. `race-program.ts <socket> <application> <lease in ms>`
 */
import { redisStore } from '@northbound/auth/redis'
import { Redis } from 'iovalkey'
import { passRealTime } from '../real-time.ts'

const [socket = '', application = '', forMs = '0'] = process.argv.slice(2)
const client = new Redis(socket)
// Who wins is the question here, however busy the machine is.
const timeoutMs = 60_000
const store = redisStore({ timeoutMs, send: (name = '', ...rest) => client.call(name, ...rest) })
const now = () => Number(process.hrtime.bigint() / 1000n) / 1000
const say = (event: Record<string, number | string | boolean>) =>
  process.stdout.write(`${JSON.stringify(event)}\n`)

for (;;) {
  const asked = now()
  const lease = await store.lease(application, Number(forMs))
  if (lease) {
    const { generation } = lease
    say({ name: 'taken', generation, asked, at: now() })
    await passRealTime(Math.random() * 5)
    const fields = { lifetimeMs: 1, remainingMs: 1, issuedBy: `${process.pid}` }
    const { record } = await store.publish(application, {
      generation,
      accessToken: `access-${generation}`,
      ...fields,
    })
    const inTime = lease.remainingMs() > 0
    say({ name: 'published', generation, stored: record.generation, inTime, at: now() })
    if (inTime) {
      say({ name: 'released', generation, at: now() })
      await lease.release()
    }
  }
  await passRealTime(Math.random() * 5)
}
