/**
 * Lets no connection leave this machine, whichever library opens it: some packages look for metadata servers,
 * telemetry or discovery documents, and a bench must not depend on what they find. Import it before them.
 */
import { type NetConnectOpts, Socket } from 'node:net'

const connect = Socket.prototype.connect

Socket.prototype.connect = function (this: Socket, ...args: unknown[]): Socket {
  // Node's own callers hand over what they have normalised already: options and a listener in one array.
  const given = Array.isArray(args[0]) ? args[0] : args
  const host = hostOf(given)
  if (!/^(127(\.\d{1,3}){3}|::1|localhost)$/.test(host)) given[0] = refuse(given[0], host)
  return Reflect.apply(connect, this, args)
} as typeof connect

/** The host of `connect(options)` or `connect(port, host)`; this machine when there is none, as for a pipe. */
function hostOf([first, second]: readonly unknown[]): string {
  const named = typeof first === 'object' ? (first as { host?: unknown } | null)?.host : second
  return typeof named === 'string' ? named : 'localhost'
}

/** Options that fail like an unknown host name, which every library handles. */
function refuse(options: unknown, host: string): NetConnectOpts {
  return {
    port: 9,
    ...Object(options),
    host: 'refused.invalid',
    lookup: (_name, _options, done) =>
      done(new Error(`the bench stays on this machine: no connection to ${host}`), []),
  }
}
