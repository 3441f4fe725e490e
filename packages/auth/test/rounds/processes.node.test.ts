import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createEmulator } from '@northbound/emulator'
import { serveEmulator } from '@northbound/emulator/node'
import { describe, expect, onTestFinished, test } from 'vitest'
import { RedisProcess } from '../redis/redis-process.ts'
import { playRounds, rounds } from './play-rounds.ts'
import { startTwo } from './start-rounds-process.ts'

const app = { appId: 'my-app', secret: 'my-secret' }

const stores = {
  async file() {
    const folder = await mkdtemp(join(tmpdir(), 'northbound-'))
    onTestFinished(() => rm(folder, { recursive: true, force: true }))
    return join(folder, 'store')
  },
  async redis() {
    const redis = new RedisProcess()
    onTestFinished(() => redis[Symbol.asyncDispose]())
    await redis.start()
    return redis.socket
  },
}

describe.each(['file', 'redis'] as const)('two processes on a store of the kind %s', (kind) => {
  test(
    `answer every call after each of ${rounds} foreign logins, with one login`,
    { timeout: 180_000 },
    async () => {
      const path = await stores[kind]()
      const emulator = createEmulator({ apps: [app] })
      const { url, close } = await serveEmulator(emulator)
      onTestFinished(() => close())
      const participants = await startTwo({ kind, path, url, app })

      const { calls, failures, mostLogins } = await playRounds({ emulator, app, participants })

      expect(failures).toEqual([])
      expect(calls).toBe(2 * rounds)
      expect(mostLogins).toBe(1)
    },
  )
})
