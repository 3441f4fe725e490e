// Redis runs each script atomically.
// KEYS are the record (a hash), the fence and the lease. Numbers beyond 14 digits survive only outside of `..`.

/** The time by the clock of Redis, in ms. Reading it before a write needs the replication of effects: Redis 5 or newer. */
const now = `local t = redis.call('TIME')
local now = t[1] * 1000 + math.floor(t[2] / 1000)
`

/** The record and its age, or nil. After the clock was set back the age is 0, not negative. */
const stored = `local r = redis.call('HMGET', KEYS[1], 'record', 'since')
return r[1] and {r[1], math.max(0, now - r[2])}
`

/** The highest generation of record and fence. */
const highest = `local record = tonumber(redis.call('HGET', KEYS[1], 'generation') or 0)
local fence = tonumber(redis.call('GET', KEYS[2]) or 0)
`

export const readScript = now + stored

/**
 * ARGV: generation, record, its life in ms, channel. The hint may fail, for example when an access list allows no channel.
 */
export const publishScript = `${now}${highest}local own = tonumber(ARGV[1])
if own > record then
  redis.call('HSET', KEYS[1], 'generation', ARGV[1], 'since', now, 'record', ARGV[2])
  redis.call('PEXPIRE', KEYS[1], ARGV[3])
  if own > fence then redis.call('SET', KEYS[2], ARGV[1]) end
  redis.pcall('PUBLISH', ARGV[4], ARGV[1])
end
${stored}`

/**
 * ARGV: nonce, ms. Returns the generation, or 0 when another source holds the lease. A repeated call with the same nonce, as
 * clients send it after a reconnection, still holds it. A lost fence restarts at the current time in ms, which is above
 * all earlier generations: a counter that restarts at 1 would be below what sources remember.
 */
export const leaseScript = `local holder = redis.call('GET', KEYS[3])
if holder and holder ~= ARGV[1] then return 0 end
${now}${highest}fence = math.max(fence + 1, record + 1, now)
redis.call('SET', KEYS[2], fence)
redis.call('SET', KEYS[3], ARGV[1], 'PX', ARGV[2])
return fence
`

/** ARGV: nonce. */
export const releaseScript = `if redis.call('GET', KEYS[3]) == ARGV[1] then redis.call('DEL', KEYS[3]) end
return 1
`
