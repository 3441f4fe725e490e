import type { ProblemName } from '../problems/problem-name.ts'

/** One limit of time, size or number: the smallest accepted value, the default, and its purpose. */
export interface Limit {
  readonly least: number
  readonly default: number
  /** The problem that a caller beyond the limit gets; undefined when no response can be sent any more. */
  readonly problem: ProblemName | undefined
  /** What the limit protects, and against what. */
  readonly protects: string
}

/** All limits of a proxy, by the name of their option in `limits`. Times are in ms, sizes in bytes. */
export const limitTable = {
  targetBytes: {
    least: 1,
    default: 8192,
    problem: 'request-malformed',
    protects: 'the checks, against very long addresses',
  },
  headers: {
    least: 1,
    default: 100,
    problem: 'head-too-large',
    protects: 'the checks, against very many headers',
  },
  bodyBytes: {
    least: 0,
    default: 1_048_576,
    problem: 'body-too-large',
    protects: 'memory, against large request bodies',
  },
  replayBytes: {
    least: 0,
    default: 65_536,
    problem: undefined,
    protects: 'memory, against many bodies that are kept at one time',
  },
  bodyIdleMs: {
    least: 1,
    default: 10_000,
    problem: 'body-too-slow',
    protects: 'places, against callers that stop in the middle of a request body',
  },
  bodyMs: {
    least: 1,
    default: 60_000,
    problem: 'body-too-slow',
    protects: 'places, against callers that send a request body byte by byte',
  },
  timeoutMs: {
    least: 1,
    default: 30_000,
    problem: 'platform-timed-out',
    protects: 'places, against a platform that does not answer',
  },
  answerIdleMs: {
    least: 1,
    default: 30_000,
    problem: undefined,
    protects: 'places and memory, against callers that do not read their answer',
  },
  connectMs: {
    least: 1,
    default: 10_000,
    problem: 'platform-timed-out',
    protects: 'places, against a platform that cannot be connected to',
  },
  concurrent: {
    least: 1,
    default: 256,
    problem: 'busy',
    protects: 'the platform and the memory, against too many calls at one time',
  },
  waiting: {
    least: 0,
    default: 1024,
    problem: 'busy',
    protects: 'memory, against a queue without end',
  },
  waitingMs: {
    least: 1,
    default: 10_000,
    problem: 'busy',
    protects: 'callers, against waiting for a place without end',
  },
  authorizeMs: {
    least: 1,
    default: 10_000,
    problem: 'check-timed-out',
    protects: 'memory and connections, against an `authorize` that does not answer',
  },
  failuresPerMinute: {
    least: 1,
    default: 30,
    problem: 'too-many-failures',
    protects: '`authorize` and those who are known, against one address that tries credentials',
  },
  rateLimitMs: {
    least: 1,
    default: 3000,
    problem: 'check-timed-out',
    protects: 'memory and connections, against a store of a `rateLimit` that does not answer',
  },
  perMinute: {
    least: 1,
    default: 600,
    problem: 'rate-limited',
    protects: 'the platform, against one caller that calls too often',
  },
} as const satisfies Record<string, Limit>

/** The only limit whose default depends on another: `perCaller` is a quarter of `concurrent`, rounded up. */
export const shareLimit = {
  least: 1,
  problem: 'busy',
  protects: 'all other callers, against one that takes every place',
} as const satisfies Omit<Limit, 'default'>

/** Limits of a port, by the name of their option of `serveProxy`. */
export const portLimitTable = {
  connections: {
    least: 1,
    default: 2048,
    problem: undefined,
    protects: 'memory, against too many connections at one time',
  },
  headMs: {
    least: 1,
    default: 10_000,
    problem: undefined,
    protects: 'connections, against callers that send the head of a request byte by byte',
  },
  headBytes: {
    least: 1024,
    default: 16_384,
    problem: undefined,
    protects: 'memory, against large heads',
  },
  keepAliveMs: {
    least: 1,
    default: 5000,
    problem: undefined,
    protects: 'connections, against callers that keep one open and do not use it',
  },
  graceMs: {
    least: 0,
    default: 10_000,
    problem: undefined,
    protects: 'the end of the process, against calls that do not end',
  },
} as const satisfies Record<string, Limit>

/** The only limit of a port whose default depends on another: a quarter of `connections`, rounded up. */
export const portShareLimit = {
  least: 1,
  problem: undefined,
  protects: 'all other callers, against one address that opens every connection',
} as const satisfies Omit<Limit, 'default'>
