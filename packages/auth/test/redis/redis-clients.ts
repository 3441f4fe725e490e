import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { redisStore, type RedisStoreOptions, type SendCommand } from '@northbound/auth/redis'
import type { Redis } from 'iovalkey'
import { sendBy, subscribeBy } from '../../src/redis/redis-client.ts'

/** One connection to the server at a socket, or two where it listens to channels. */
export interface RedisClient extends Pick<RedisStoreOptions, 'send' | 'subscribe'> {
  readonly send: SendCommand
  close(): Promise<void>
}

// Each client is loaded when it connects: together they take half a second.
export type Connect = (socket: string) => Promise<RedisClient>

const reconnectMs = 20

/** As `redisStore` does with a client. */
export const connectNodeRedis: Connect = async (path) => {
  const { createClient } = await import('redis')
  const socket = { path, tls: false, reconnectStrategy: () => reconnectMs } as const
  const client = createClient({ socket, disableOfflineQueue: true })
  const subscriber = client.duplicate({ disableOfflineQueue: false })
  for (const each of [client, subscriber]) each.on('error', () => {})
  await Promise.all([client.connect(), subscriber.connect()])
  return {
    send: sendBy(client),
    subscribe: subscribeBy(subscriber),
    async close() {
      client.destroy()
      subscriber.destroy()
    },
  }
}

/** Answers in bytes, as some programs have their client do, and by the newer protocol. */
export const connectInBytes: Connect = async (path) => {
  const { createClient } = await import('redis')
  const socket = { path, tls: false, reconnectStrategy: () => reconnectMs } as const
  const client = createClient({ socket, RESP: 3, disableOfflineQueue: true })
  client.on('error', () => {})
  await client.connect()
  const inBytes = client.withTypeMapping({ [36]: Buffer })
  return {
    send: async (...command) => asBytes(await inBytes.sendCommand(command)),
    close: async () => client.destroy(),
  }
}

/** Bytes without the manners of Node's Buffer, which turns itself into a text. */
function asBytes(answer: unknown): unknown {
  if (Array.isArray(answer)) return answer.map(asBytes)
  return answer instanceof Uint8Array ? new Uint8Array(answer) : answer
}

/** As `redisStore` does with a client. */
const connectRedisLike =
  (load: () => Promise<typeof Redis>): Connect =>
  async (path) => {
    const RedisLike = await load()
    const client = new RedisLike(path, {
      maxRetriesPerRequest: 1,
      retryStrategy: () => reconnectMs,
    })
    const subscriber = client.duplicate()
    for (const each of [client, subscriber]) each.on('error', () => {})
    return {
      send: sendBy(client),
      subscribe: subscribeBy(subscriber),
      async close() {
        client.disconnect()
        subscriber.disconnect()
      },
    }
  }

export const connectIovalkey = connectRedisLike(async () => (await import('iovalkey')).Redis)
export const connectIoredis = connectRedisLike(async () => {
  const ioredis = await import('ioredis')
  // The one was forked from the other, and what is used here is alike.
  return ioredis.Redis as unknown as typeof Redis
})

/** A gateway in the manner of Upstash: a command is a JSON array, the answer `{ result }` or `{ error }`. */
export const connectRest: Connect = async (path) => {
  const behind = await connectIovalkey(path)
  const gateway = createServer(async (request, response) => {
    try {
      const result = await behind.send(...JSON.parse(await text(request)))
      response.end(JSON.stringify({ result }))
    } catch (error) {
      response.writeHead(400).end(JSON.stringify({ error: String(error) }))
    }
  })
  await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}`
  return {
    async send(...command) {
      const response = await fetch(url, { method: 'POST', body: JSON.stringify(command) })
      const { result, error } = (await response.json()) as { result?: unknown; error?: string }
      if (!response.ok || error) throw new Error(error)
      return result
    },
    async close() {
      gateway.closeAllConnections()
      await new Promise((resolve) => gateway.close(resolve))
      await behind.close()
    },
  }
}

/** Opens stores on a server and closes what was opened. */
export class RedisStores {
  readonly #clients: RedisClient[] = []
  readonly #socket: string

  constructor(socket: string) {
    this.#socket = socket
  }

  async connect(connect: Connect = connectIovalkey): Promise<RedisClient> {
    const client = await connect(this.#socket)
    this.#clients.push(client)
    return client
  }

  async open(connect?: Connect, options: Partial<RedisStoreOptions> = {}) {
    const { send, subscribe } = await this.connect(connect)
    return redisStore({ send, subscribe, ...options })
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.#clients.map((client) => client.close()))
  }
}
