import { randomBytes } from 'node:crypto'
import type { Emulator } from '../../emulator.ts'
import { answerWith } from '../answer-with.ts'
import { listen } from '../listener.ts'
import { createAdmin } from './create-admin.ts'

/** Options of the admin API. */
export interface AdminOptions {
  /** 0 selects a free port. @default 0 */
  readonly port?: number | undefined
  /** 16 characters or more. @default 24 random bytes, see `RunningEmulator.admin` */
  readonly token?: string | undefined
  /**
   * Lets clients with the token read and replace the whole state (`/snapshot`), including every secret and
   * accessToken.
   *
   * @default false
   */
  readonly dangerouslyServeSnapshots?: boolean | undefined
}

/** A running admin API. */
export interface RunningAdmin {
  /** For instance `http://127.0.0.1:40124`. */
  readonly url: string
  /** Send it as `Authorization: Bearer {token}`. */
  readonly token: string
}

/** Serves the admin API of an emulator on a separate port, which only this machine can reach. */
export async function serveAdmin(
  emulator: Emulator,
  { port = 0, token = randomBytes(24).toString('base64url'), ...options }: AdminOptions,
) {
  if (!/^[\w.~+/=-]{16,256}$/.test(token)) {
    throw new TypeError('serveEmulator: admin.token must be 16 to 256 of A-Z a-z 0-9 and ._~+/=-')
  }
  const snapshots = options.dangerouslyServeSnapshots ?? false
  const answer = answerWith(createAdmin(emulator, { token, snapshots }))
  const { close, ...listener } = await listen({ host: '127.0.0.1', port, answer })
  const admin: RunningAdmin = { url: `http://127.0.0.1:${listener.port}`, token }
  return { admin, close }
}
