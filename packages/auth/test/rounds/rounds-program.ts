/** One of several processes that share a token: does what its parent says. `rounds-program.ts <file|redis> <path> <url> <app as JSON>` */
import { createTokenSource, type TokenStore, withToken } from '@northbound/auth'
import { fileStore } from '@northbound/auth/node'
import { redisStore } from '@northbound/auth/redis'
import { Redis } from 'iovalkey'
import { jumpingClock } from '../real-time.ts'

const [kind = '', path = '', url = '', app = ''] = process.argv.slice(2)
const { clock, jump } = jumpingClock()
const tokens = createTokenSource({ url, ...JSON.parse(app), store: openStore(), clock })
const call = withToken(tokens)

function openStore(): TokenStore {
  if (kind === 'file') return fileStore({ path })
  const client = new Redis(path)
  return redisStore({ send: (name = '', ...rest) => client.call(name, ...rest) })
}

async function answer(ms: number | null): Promise<number> {
  if (ms !== null) {
    jump(ms)
    return 0
  }
  const { status } = await call(`${url}/iocm/app/dm/v1.4.0/devices?pageNo=0`)
  return status
}

process.on('message', (ms: number | null) => {
  answer(ms).then(
    (value) => process.send?.({ value }),
    (error: unknown) => process.send?.({ error: String(error) }),
  )
})
// Without its parent the process must stop by itself.
process.once('disconnect', () => process.exit(1))
process.send?.({ value: 0 })
