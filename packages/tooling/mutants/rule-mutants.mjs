import { property } from './property.mjs'

const oneAcquisition = '1 one acquisition at a time'
const rejectedToken = '2 recovery names the rejected token'
const underLease = '3 lease, re-read, check, login, publish, release'
const callersWait = '4 callers wait for a renewal under way'
const renewAhead = '5 renew ahead, by refreshToken first'
const fromRequest = '5 expiry counts from the start of the request'
const clockSteps = '5 sleep and clock steps change nothing'
const timers = '5 timers never keep a process alive'
const aborting = '6 aborting a caller ends only its wait'
const deadAcquisition = '6 a waiter replaces an acquisition that never ends'
const keptAlive = '6 no acquisition without waitUntil'
const failedRenewal = '7 a failed renewal is not the caller’s problem'
const suspect = '7 a suspect token is replaced once it is rejected'
const safeRetry = '8 retry only what is safe'
const replay = '9 a rejected call is replayed once'
const origins = '9 the token goes only to listed origins'
const redirects = '9 redirects are refused'
const contention = '10 contention is named'
const twoApplications = '11 two applications share nothing'
const secrets = '12 secrets never appear'

/**
 * Ways to break the rules of the token’s life.
 *
 * @type {readonly import('./apply-mutant.mjs').Mutant[]}
 */
export const ruleMutants = [
  {
    rule: oneAcquisition,
    name: 'every caller starts its own',
    in: 'token-source/',
    from: '$JOINED ?? $START()',
    to: '$START()',
  },
  {
    rule: rejectedToken,
    name: 'any rejection counts against the current token',
    in: 'token-source/',
    from: '$HELD.record.accessToken === rejected',
    to: 'rejected',
  },
  {
    rule: rejectedToken,
    name: 'a rejection is ignored',
    in: 'token-source/',
    from: '$HELD.rejected = true',
    to: '',
  },
  {
    rule: rejectedToken,
    name: 'a rejected call names the current token, not its own',
    in: 'client/',
    from: property('rejected: $TOKEN'),
    to: "rejected: tokens.peek()?.accessToken ?? ''",
  },
  {
    rule: rejectedToken,
    name: 'a rejected token that is published again counts as good',
    in: 'token-source/',
    from: '$HELD.rejected && $HELD.record.accessToken === $RECORD.accessToken',
    to: 'false',
  },
  {
    rule: underLease,
    name: 'a login needs no lease',
    in: 'token-source/',
    from: 'store.lease($APPLICATION, $MS)',
    to: `store.lease($APPLICATION, $MS).then(
      (lease) => lease ?? { generation: 0, remainingMs: () => Infinity, release: async () => {} },
    )`,
  },
  {
    rule: underLease,
    name: 'callers with a good token wait for a busy lease',
    in: 'token-source/',
    from: 'if (!$LEASE && isUsable($HELD)) return $TOKEN',
    to: '',
  },
  {
    rule: underLease,
    name: 'a login is sent under a lease that ends before its deadline',
    in: 'token-source/',
    from: '$LEASE.remainingMs() < $MS',
    to: 'false',
  },
  {
    rule: underLease,
    name: 'the lease is not released',
    in: 'token-source/',
    from: '$LEASE?.release()',
    to: 'Promise.resolve()',
  },
  {
    rule: underLease,
    name: 'a busy lease fails callers at once',
    in: 'token-source/',
    from: '$CLOCK.monotonic() > $PATIENCE',
    to: 'true',
  },
  {
    rule: underLease,
    name: 'generations go back after a failover of the store',
    in: 'token-source/',
    from: 'Math.max($LEASE.generation, $HELD.record.generation + 1)',
    to: '$LEASE.generation',
  },
  {
    rule: underLease,
    name: 'a token that the store cannot keep is lost',
    in: 'token-source/',
    from: 'return { $$$RECORD, ageMs: 0 }',
    to: "throw new Error('away')",
  },
  {
    rule: underLease,
    name: 'a token that the store could not keep is never published',
    in: 'token-source/',
    from: '$AT && $CLOCK.monotonic() >= $AT',
    to: 'false',
  },
  {
    rule: underLease,
    name: 'a late login gets a generation above what was adopted meanwhile',
    in: 'token-source/',
    from: {
      pattern: { context: '({ generation })', selector: 'shorthand_property_identifier' },
      inside: { kind: 'object', has: property('logins: $HELD.rejected ? $MORE : $SAME') },
    },
    to: 'generation: $HELD.record.generation + 1',
  },
  {
    rule: contention,
    name: 'tokens that are rejected again and again are replaced without end',
    in: 'token-source/',
    from: '$HELD.rejected && $LOGINS.length >= $LIMIT',
    to: 'false',
  },
  {
    rule: contention,
    name: 'logins of hours ago count',
    in: 'token-source/',
    from: '$MS < 60_000',
    to: 'true',
  },
  {
    rule: contention,
    name: 'logins after an expired token count',
    in: 'token-source/',
    from: '$HELD.rejected ? [$AGE, ...$LOGINS] : $OTHERS',
    to: '[$AGE, ...$LOGINS]',
  },
  {
    rule: contention,
    name: 'each process that shares a store has a login budget of its own',
    in: 'token-source/',
    from: '$HELD.rejected ? [$AGE, ...$LOGINS] : $OTHERS',
    to: '$HELD.rejected ? [$AGE] : $OTHERS',
  },
  {
    rule: callersWait,
    name: 'callers get the old token meanwhile',
    in: 'token-source/',
    from: '!$ACQUISITION && ($RESTING || $EARLY)',
    to: '$ACQUISITION || $RESTING || $EARLY',
  },
  {
    rule: callersWait,
    name: 'use-current is the default',
    in: 'token-source/',
    from: {
      pattern: {
        context: "const { duringRenewal = 'wait' } = options",
        selector: 'object_assignment_pattern',
      },
    },
    to: "duringRenewal = 'use-current'",
  },
  {
    rule: callersWait,
    name: 'use-current is ignored',
    in: 'token-source/',
    from: "$MODE === 'use-current'",
    to: 'false',
  },
  {
    rule: renewAhead,
    name: 'a token is renewed only when it has expired',
    in: 'token-source/',
    from: '$HELD.remaining() > $HELD.margin',
    to: 'true',
  },
  {
    rule: renewAhead,
    name: 'the margin is half of the lifetime',
    in: 'token-source/',
    from: '$LIFETIME * 0.05',
    to: '$LIFETIME * 0.5',
  },
  {
    rule: renewAhead,
    name: 'the margin has no jitter',
    in: 'token-source/',
    from: '$MARGIN * (1 + $JITTER)',
    to: '$MARGIN',
  },
  {
    rule: renewAhead,
    name: 'a token is always renewed by login',
    in: 'token-source/',
    from: '$ALLOWED ? $HELD.record.refreshToken : undefined',
    to: 'undefined',
  },
  {
    rule: renewAhead,
    name: 'the refreshToken of a rejected token is used',
    in: 'token-source/',
    from: '$ALLOWED && !$HELD.rejected',
    to: '$ALLOWED',
  },
  {
    rule: renewAhead,
    name: 'a refused refresh is not followed by a login',
    in: 'token-source/',
    from: '!$REFRESHABLE || !isRefused($ERROR)',
    to: 'true',
  },
  {
    rule: renewAhead,
    name: 'the refreshToken is forgotten when an answer brings none',
    in: 'token-source/',
    from: '$GRANT.refreshToken ?? $LAST',
    to: '$GRANT.refreshToken',
  },
  {
    rule: fromRequest,
    name: 'it counts from the answer',
    in: 'token-source/',
    from: property('remainingMs: $LIFETIME - $AGE'),
    to: 'remainingMs: $LIFETIME',
  },
  {
    rule: clockSteps,
    name: 'the wall clock counts alone',
    in: 'token-source/',
    from: 'Math.max(0, $CLOCK.monotonic() - $SINCE - $WALL)',
    to: '0',
  },
  {
    rule: clockSteps,
    name: 'the monotonic clock counts alone',
    in: 'token-source/',
    from: 'Math.max(0, $CLOCK.monotonic() - $SINCE - $WALL)',
    to: '$CLOCK.monotonic() - $SINCE - $WALL',
  },
  {
    rule: clockSteps,
    name: 'the clocks are compared only once',
    in: 'token-source/',
    from: '$WALL < $SEEN || $WALL >= $SEEN + 1000',
    to: '$WALL < $SEEN || $SEEN === -Infinity',
  },
  {
    rule: timers,
    name: 'the timer of a deadline is not cancelled',
    in: 'http/',
    from: 'cancel()',
    to: '',
  },
  {
    rule: aborting,
    name: 'an abort ends the acquisition for all',
    in: 'token-source/',
    from: {
      pattern: '$SIGNAL?.throwIfAborted()',
      inside: {
        kind: 'catch_clause',
        stopBy: 'end',
        has: { pattern: 'if ($CURRENT === $MINE) $CURRENT = undefined', stopBy: 'end' },
      },
    },
    to: 'if ($SIGNAL?.aborted) $CURRENT = undefined\n      $SIGNAL?.throwIfAborted()',
  },
  {
    rule: aborting,
    name: 'an abort is ignored',
    in: 'token-source/',
    from: 'withDeadline($CLOCK, $MS + $GRACE, $SIGNAL, $WORK)',
    to: 'withDeadline($CLOCK, $MS + $GRACE, undefined, $WORK)',
  },
  {
    rule: deadAcquisition,
    name: 'it is waited for again and again',
    in: 'token-source/',
    from: {
      pattern: 'if (!$OVER) { $$$REPLACE }',
      inside: { kind: 'catch_clause', stopBy: 'end' },
    },
    to: '',
  },
  {
    rule: keptAlive,
    name: 'waitUntil is not called',
    in: 'token-source/',
    from: 'waitUntil?.($PROMISE)',
    to: '',
  },
  {
    rule: failedRenewal,
    name: 'callers get the error while the token is good',
    in: 'token-source/',
    from: 'if (isUsable($HELD)) return $TOKEN',
    to: '',
  },
  {
    rule: failedRenewal,
    name: 'an acquisition that nobody waits for is an unhandled rejection',
    in: 'token-source/',
    from: {
      pattern: '$PROMISE.catch(() => {})',
      inside: {
        kind: 'expression_statement',
        inside: { has: { pattern: 'return $PROMISE' } },
      },
    },
    to: '',
  },
  {
    rule: failedRenewal,
    name: 'there is no cool-down',
    in: 'token-source/',
    from: 'const $MS = 30_000',
    to: 'const $MS = 0',
  },
  {
    rule: failedRenewal,
    name: 'a refused renewal takes the good token from all',
    in: 'token-source/',
    from: '{ ...$HELD.asOfNow(), $$$REFUSAL }',
    to: "{ ...$HELD.asOfNow(), accessToken: '', remainingMs: 0, $$$REFUSAL }",
  },
  {
    rule: suspect,
    name: 'callers without a token wait for the cool-down of a renewal',
    in: 'token-source/',
    from: '$SERVED || $REFUSED ? 0 : $PAUSE',
    to: '30_000',
  },
  {
    rule: safeRetry,
    name: 'what was never sent is not sent again',
    in: 'token-source/',
    from: "$PASSING && reached === 'no' && ++$COUNT < $TRIES",
    to: 'false',
  },
  {
    rule: safeRetry,
    name: 'what was never sent is sent again without end',
    in: 'token-source/',
    from: "$PASSING && reached === 'no' && ++$COUNT < $TRIES",
    to: "$PASSING && reached === 'no' && ++$COUNT < 30",
  },
  {
    rule: safeRetry,
    name: 'what the platform refused is sent again',
    in: 'token-source/',
    from: "retry !== 'later' && reached === 'yes'",
    to: 'false',
  },
  {
    rule: safeRetry,
    name: 'a new secret does not end the cool-down after a refusal',
    in: 'token-source/',
    from: '$REFUSAL.secret === $FINGERPRINT',
    to: 'true',
  },
  {
    rule: safeRetry,
    name: 'a request with an unknown outcome is repeated at once',
    in: 'token-source/',
    from: '$DEADLINE - $CLOCK.monotonic()',
    to: '0',
  },
  {
    rule: safeRetry,
    name: 'a request with an unknown outcome is repeated without end',
    in: 'token-source/',
    from: "$PASSING && reached !== 'no' && ++$COUNT < $TRIES",
    to: "$PASSING && reached !== 'no' && ++$COUNT < 9",
  },
  {
    rule: safeRetry,
    name: 'a token that another process published meanwhile is not taken',
    in: 'token-source/',
    from: 'if ($HELD !== $BEFORE && isUsable($HELD)) return $TOKEN',
    to: '',
  },
  {
    rule: safeRetry,
    name: 'a refusal is not published',
    in: 'token-source/',
    from: 'if ($MS) await $PUBLISH({ $$$RECORD })',
    to: '',
  },
  {
    rule: safeRetry,
    name: 'a refusal that another process published is ignored',
    in: 'token-source/',
    from: '$REFUSAL && $HELD.age() < $REFUSAL.forMs',
    to: 'false',
  },
  {
    rule: safeRetry,
    name: 'a refusal counts for ever',
    in: 'token-source/',
    from: '$HELD.age() < $REFUSAL.forMs',
    to: 'true',
  },
  {
    rule: safeRetry,
    name: 'how long the platform asks to wait is not published',
    in: 'token-source/',
    from: 'Math.min($ERROR.retryAfterMs ?? 0, $LONGEST)',
    to: '0',
  },
  {
    rule: replay,
    name: 'a rejected call is not replayed',
    in: 'client/',
    from: "$ERROR?.kind === 'token-rejected' ? $ERROR : undefined",
    to: 'undefined',
  },
  {
    rule: replay,
    name: 'a call that was refused for any reason is replayed',
    in: 'client/',
    from: "$ERROR?.kind === 'token-rejected' ? $ERROR : undefined",
    to: '$ERROR',
  },
  {
    rule: replay,
    name: 'the replay has no body',
    in: 'client/',
    from: '($REJECTION && $SPARE) ?? input',
    to: 'request?.url ?? input',
  },
  {
    rule: replay,
    name: 'a body that is a stream is sent again',
    in: 'client/',
    from: '$REJECTION && $INIT?.body instanceof ReadableStream',
    to: 'false',
  },
  {
    rule: origins,
    name: 'withToken sends it anywhere',
    in: 'client/',
    from: 'if (!$ALLOWED.some($MATCH)) return $SEND',
    to: '',
  },
  {
    rule: origins,
    name: 'the client sends it anywhere',
    in: 'client/',
    from: 'if (!$REQUEST.url.startsWith($PLATFORM)) return $SEND',
    to: '',
  },
  {
    rule: redirects,
    name: 'a redirect is returned',
    in: 'client/',
    from: 'if (isRedirect($RESPONSE)) throw $ERROR',
    to: '',
  },
  {
    rule: twoApplications,
    name: 'the applications of a platform share a record',
    in: 'store/',
    from: '`${$URL}#${$APP}`',
    to: '`${$URL}`',
  },
  {
    rule: twoApplications,
    name: 'applications with the same appId share a record',
    in: 'store/',
    from: '`${$URL}#${$APP}`',
    to: '`${$APP}`',
  },
  {
    rule: secrets,
    name: 'the JSON of a Secret is its value',
    in: 'secret.ts',
    from: {
      pattern: "'[secret]'",
      inside: {
        kind: 'method_definition',
        has: { field: 'name', regex: '^toJSON$' },
        stopBy: 'end',
      },
    },
    to: 'this.#value',
  },
  {
    rule: secrets,
    name: 'a fingerprint tells the whole secret',
    in: 'secret.ts',
    from: '0xffff',
    to: '0xffffffff',
  },
  {
    rule: secrets,
    name: 'a token has its accessToken as a property',
    in: 'token-source/',
    from: 'this.#accessToken = $VALUE',
    to: 'this.#accessToken = $VALUE\n    Object.assign(this, { value: $VALUE })',
  },
  {
    rule: secrets,
    name: 'errors have what fetch threw as their cause',
    in: 'http/',
    from: 'throw failure($THROWN)',
    to: 'throw Object.assign(failure($THROWN), { cause: $THROWN })',
  },
  {
    rule: secrets,
    name: 'errors of ky reach the caller',
    in: 'client/create-client.ts',
    from: property('beforeError: $HOOKS'),
    to: 'beforeError: []',
  },
  {
    rule: secrets,
    name: 'an echoed secret counts as a code of the platform',
    in: 'schemas/',
    from: '$CODE.exec($TEXT)',
    to: '/.+/s.exec($TEXT)',
  },
]
