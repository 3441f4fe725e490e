import { execFileSync } from 'node:child_process'
import { findRedis } from './find-redis.mjs'
import { canInstallFromDebian, installFromDebian } from './install-from-debian.mjs'

/** Sees to it that there is a server of Redis or Valkey that starts: the one found, or Debian's. */
export async function ensureRedis() {
  const named = process.env['NORTHBOUND_REDIS']
  if (named && !findRedis())
    throw new Error(`NORTHBOUND_REDIS is ${named}, and there is no program.`)
  if (!findRedis() && canInstallFromDebian()) await installFromDebian('redis-server', '5 MB')
  const path = findRedis()
  if (!path)
    throw new Error(
      'There is no Redis, and none could be installed. Install redis-server or valkey, or set NORTHBOUND_REDIS to the path of its server.',
    )
  try {
    execFileSync(path, ['--version'], { stdio: 'pipe', timeout: 30_000 })
  } catch {
    throw new Error(
      `${path} does not start. Repair it, or set NORTHBOUND_REDIS to the path of a server that does.`,
    )
  }
}
