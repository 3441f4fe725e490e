import { rememberSecret } from '../../redaction/known-secrets.ts'
import { isThisMachine } from '../../settings/is-this-machine.ts'

export interface RedisAddressRules {
  /** Begins the message. */
  readonly from: string
  /** An address that stands in the configuration itself is seen by whoever sees that. */
  readonly mayHavePassword: boolean
  /** Lets the token cross a network in the clear. */
  readonly dangerouslyUnencrypted: boolean
}

/**
 * Checks where Redis is: `redis:` on this machine, `rediss:` anywhere, or the path of a socket.
 *
 * @throws {TypeError} when it is none of these, or unsafe. It is not quoted.
 */
export function redisAddress(
  text: string,
  { from, mayHavePassword, dangerouslyUnencrypted }: RedisAddressRules,
): string {
  const refuse = (why: string) => new TypeError(`loadConfig: ${from}${why}`)
  if (text.startsWith('/')) return text
  if (!/^rediss?:\/\/[^/]/.test(text) || !URL.canParse(text)) {
    throw refuse('must be like rediss://host:6379, redis://localhost:6379 or /run/redis.sock')
  }
  const { protocol, hostname, password } = new URL(text)
  rememberSecret(decodeIfItCan(password))
  if (password && !mayHavePassword) {
    throw refuse(
      'must not have a password here: set NORTHBOUND_REDIS_URL, or name a file in urlFile',
    )
  }
  if (protocol === 'redis:' && !isThisMachine(hostname) && !dangerouslyUnencrypted) {
    throw refuse(
      'the token would cross the network in the clear: use rediss:, or say so with dangerouslyUnencrypted: true',
    )
  }
  return text
}

/** A password may have a percent sign that begins no escape. */
function decodeIfItCan(password: string): string {
  try {
    return decodeURIComponent(password)
  } catch {
    return password
  }
}
