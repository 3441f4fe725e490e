import type { SendCommand } from './send-command.ts'

/** The part of a connected client of the package `redis` that is used here. */
export interface NodeRedisClient {
  sendCommand(command: string[]): Promise<unknown>
  subscribe(channel: string, onMessage: () => void): Promise<unknown>
  unsubscribe(channel: string, onMessage: () => void): Promise<unknown>
}

/** The part of a client of `ioredis` or `iovalkey` that is used here. */
export interface IoredisClient {
  call(name: string, ...rest: string[]): Promise<unknown>
  subscribe(channel: string): Promise<unknown>
  on(event: 'message', listener: (channel: string) => void): unknown
  off(event: 'message', listener: (channel: string) => void): unknown
}

/** A client that `redisStore` can use. */
export type RedisClient = NodeRedisClient | IoredisClient

/** Whether the value is a client, and not the options of a store. */
export function isRedisClient(value: object): value is RedisClient {
  return isIoredis(value) || 'sendCommand' in value
}

/** A function that sends one command through a client. */
export function sendBy(client: RedisClient): SendCommand {
  return isIoredis(client)
    ? (name = '', ...rest) => client.call(name, ...rest)
    : (...command) => client.sendCommand(command)
}

/** A function that subscribes a client to a channel. Failures are not reported, because messages are only hints. */
export function subscribeBy(
  client: RedisClient,
): (channel: string, onMessage: () => void) => () => void {
  return (channel, onMessage) => {
    if (!isIoredis(client)) {
      client.subscribe(channel, onMessage).catch(() => {})
      return () => void client.unsubscribe(channel, onMessage).catch(() => {})
    }
    // The connection has one listener for all channels, and other code may listen to this channel as well.
    const listener = (from: string) => {
      if (from === channel) onMessage()
    }
    client.on('message', listener)
    client.subscribe(channel).catch(() => {})
    return () => void client.off('message', listener)
  }
}

function isIoredis(client: object): client is IoredisClient {
  return 'call' in client
}
