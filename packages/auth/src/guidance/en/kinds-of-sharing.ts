import type { ErrorKind } from '../../errors/error-kind.ts'
import type { FullGuidance } from '../guidance-texts.ts'

/** The kinds of errors on the client's side: about sharing one token, and replaying a call. */
export const kindsOfSharing = {
  'store-unavailable': {
    meaning:
      'The store through which processes share the token did not answer. The platform was not asked.',
    howToTell: 'No HTTP status and no platform code. The detail names what the store reported.',
    causes: [
      {
        cause: 'Redis, the database or the Durable Object is down, or its address is wrong.',
        remedy: 'Reach it with its own tool from the same machine.',
      },
      {
        cause: 'The file of fileStore, or its folder, cannot be written.',
        remedy: 'Check path, owner and permissions, and that the disk is not full.',
      },
      {
        cause:
          'The browser forbids storage, for example in a private window or a third-party frame.',
        remedy: 'Allow storage for the page, or keep the token on a server behind the proxy.',
      },
    ],
    whenToRetry:
      'Yes, later. Do not log in around the store: that login would invalidate the token of all who share it.',
    support: 'Not a matter for the platform. For us: which store, its version, and the detail.',
  },
  'lease-timed-out': {
    meaning:
      'Only one process may log in at a time, and another one kept that right for longer than this call could wait.',
    howToTell: 'No HTTP status. The call waited for the store; it sent nothing to the platform.',
    causes: [
      {
        cause:
          'The other process stopped in the middle of a login: it crashed, is paused in a debugger, or sleeps.',
        remedy: 'Wait for its lease to run out, which happens by itself; then call again.',
      },
      {
        cause: 'The platform answers so slowly that logins pile up.',
        remedy: 'Look at how long logins take, and give the callers more time.',
      },
      {
        cause: 'The clocks of the machines are far apart.',
        remedy: 'Synchronise them, for example with NTP.',
      },
    ],
    whenToRetry: 'Yes, shortly. The lease runs out or a new token will be there.',
    support:
      'Not a matter for the platform. For us: which store, how many processes, and how long was waited.',
  },
  'superseded-repeatedly': {
    meaning:
      'Tokens of this appId are superseded early, again and again. Another client logs in with it, and each login invalidates the token of the other.',
    howToTell:
      'Fresh tokens are rejected with 1010005 after seconds or minutes, long before expiresIn. To stop the ping-pong no further login is made.',
    causes: [
      {
        cause: 'Several processes or workers log in, each with a store of its own.',
        remedy:
          'Give them one store: fileStore on one machine, redisStore or a Durable Object across machines.',
      },
      {
        cause:
          'A program that does not use this toolkit uses the same appId: an old service, a script, a Postman run.',
        remedy:
          'Let it get its token from the same source, call through the proxy, or have an appId of its own.',
      },
      {
        cause: 'Test and production share one application.',
        remedy: 'Create one application for each.',
      },
    ],
    whenToRetry: 'Not until one of the logins has stopped or the store is shared.',
    support:
      'The appId, and the times of your own logins. Ask which other addresses log in with it; that may help find them.',
  },
  'not-replayable': {
    meaning:
      'The token was rejected. The call could have been repeated with a fresh one, but its body was a stream and is already used up.',
    howToTell:
      'HTTP 403 with 1010005 on a call whose body is a ReadableStream, or a Request that was read before.',
    causes: [
      {
        cause: 'The body is a stream, which can be read only once.',
        remedy: 'Pass a string, a Blob, a FormData or bytes; these can be sent twice.',
      },
      {
        cause: 'A Request object was used for an earlier call.',
        remedy: 'Make a new Request for each call, or clone it beforehand.',
      },
    ],
    whenToRetry:
      'Yes, with a fresh body. The token has to be renewed for that; the next call sees to it.',
    support: 'Nothing; this can be settled in your program.',
  },
} as const satisfies Partial<Record<ErrorKind, FullGuidance>>
