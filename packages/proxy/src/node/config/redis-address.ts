import { rememberSecret } from '../../redaction/known-secrets.ts'
import { isThisMachine } from '../../options/is-this-machine.ts'

export interface RedisAddressRules {
  /** Beginning of the error message. */
  readonly from: string
  /** False for a URL in the configuration file, which everyone who reads the file would see. */
  readonly mayHavePassword: boolean
  /** Allows sending the token over the network unencrypted. */
  readonly dangerouslyUnencrypted: boolean
}

/**
 * Checks the address of Redis: `redis:` on this machine, `rediss:` anywhere, or the path of a socket.
 *
 * @throws {TypeError} when the address is invalid or unsafe. It is not quoted.
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
      'the token would be sent unencrypted: use rediss:, or set dangerouslyUnencrypted: true',
    )
  }
  return text
}

/** A password may contain a percent sign that is not an escape. */
function decodeIfItCan(password: string): string {
  try {
    return decodeURIComponent(password)
  } catch {
    return password
  }
}
