import type { SendCommand } from './send-command.ts'

/** A connected client of the package `redis`, as far as it is used here. */
export interface NodeRedisClient {
  sendCommand(command: string[]): Promise<unknown>
  subscribe(channel: string, onMessage: () => void): Promise<unknown>
  unsubscribe(channel: string, onMessage: () => void): Promise<unknown>
}

/** A client of the packages `ioredis` or `iovalkey`, as far as it is used here. */
export interface IoredisClient {
  call(name: string, ...rest: string[]): Promise<unknown>
  subscribe(channel: string): Promise<unknown>
  on(event: 'message', listener: (channel: string) => void): unknown
  off(event: 'message', listener: (channel: string) => void): unknown
}

export type RedisClient = NodeRedisClient | IoredisClient

/** Whether it is a client, and not the options of a store. */
export function isRedisClient(value: object): value is RedisClient {
  return isIoredis(value) || 'sendCommand' in value
}

/** How a client sends one command. */
export function sendBy(client: RedisClient): SendCommand {
  return isIoredis(client)
    ? (name = '', ...rest) => client.call(name, ...rest)
    : (...command) => client.sendCommand(command)
}

/** How a client listens to a channel. It is a hint only, so a failure is not reported. */
export function subscribeBy(
  client: RedisClient,
): (channel: string, onMessage: () => void) => () => void {
  return (channel, onMessage) => {
    if (!isIoredis(client)) {
      client.subscribe(channel, onMessage).catch(() => {})
      return () => void client.unsubscribe(channel, onMessage).catch(() => {})
    }
    // Its connection hears all channels at one place, and others may listen to this one as well.
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
