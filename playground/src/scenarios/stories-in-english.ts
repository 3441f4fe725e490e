import type { Stories } from './story.ts'

/** The stories in English. */
export const stories: Stories = {
  'token-life': {
    scenes: [
      [
        'The program logs in with appId and secret, as a form. It gets a token for an hour and a refreshToken for a month.',
      ],
      [
        'Five minutes later it lists its devices. The token goes in Authorization, the appId in app_key.',
      ],
      [
        'After 55 minutes it exchanges the refreshToken for a new pair. The old token is no longer valid.',
      ],
      ['It goes on with the new token.'],
      ['At the end it logs out: 204. The token is no longer valid.'],
    ],
    lesson: 'Our client does the first four by itself. You only make the calls.',
  },
  'renewed-ahead': {
    scenes: [
      ['The first call needs a token, so our client logs in.', 'Then it sends the call.'],
      ['After 40 minutes the token is good, and the call just goes out.'],
      [
        'In its last five minutes the client refreshes first.',
        'The call carries the new token. No call was ever refused.',
      ],
    ],
    lesson:
      'Renewal before the end is built in: in the last five minutes, or the last 5 % of a short life.',
  },
  'twenty-callers': {
    scenes: [
      [
        'Twenty parts of a program ask for a token at the same moment. One login goes out, and all of them wait for it.',
      ],
      [
        'All twenty call with that one token. Twenty logins would have left nineteen superseded tokens.',
      ],
    ],
    lesson:
      'createTokenSource sends one login however many ask. Make one source per appId and share it.',
  },
  'recovered-call': {
    scenes: [
      ['Our client logs in.', 'It lists the devices.'],
      ['Another program logs in with the same appId. Our token is superseded, without notice.'],
      [
        'The next call is refused with 1010005.',
        'The client logs in once.',
        'It sends the call again, which succeeds. Your program notices nothing.',
      ],
    ],
    lesson:
      'createClient recovers once by itself. The other program has now lost its token, so share one source if this happens often.',
  },
  'wrong-secret': {
    scenes: [
      [
        'The program sends a secret that lost its last character when it was copied.',
        'The platform finds the application and compares. One character is enough for 401 with 100208.',
      ],
    ],
    lesson:
      'No client can know the right secret. inspectCredentials sees quotes, blanks and odd lengths before anything is sent; and after this answer our client does not send the same secret again for five minutes, because accounts get locked.',
  },
  'swapped-credentials': {
    scenes: [
      [
        'The program sends the secret as appId, and the appId as secret.',
        'No application has that appId. The platform gives the same answer as for a wrong secret.',
      ],
    ],
    lesson: 'Compare with the console: the appId is the one that it shows openly.',
  },
  'copied-blank': {
    scenes: [
      [
        'A blank was copied along with the secret. In the body it is the “+” at the very end.',
        'To the platform it is part of the secret: 100208.',
      ],
    ],
    lesson:
      'Our client sends what you give it and trims nothing, as a blank could be meant. inspectCredentials points at it.',
  },
  'unencoded-form': {
    scenes: [
      [
        'A hand-made form puts the secret in as it is, with “+”, “&” and “%” in it.',
        'The platform decodes it: “+” becomes a blank, “&” ends the field.',
        'What it reads is another secret, so it answers 100208 although yours is right.',
      ],
    ],
    lesson: 'Our client encodes the form with URLSearchParams. So should every other program.',
  },
  'wrong-platform': {
    scenes: [
      [
        'The application lives on the test platform; the program asks the commercial one.',
        'That platform does not know the appId. The answer is 100208, as if the secret were wrong.',
      ],
    ],
    lesson: 'Use the address of the console in which you see the application.',
  },
  'rotated-secret': {
    scenes: [
      ['The program logs in, and all is well.'],
      [
        'An operator resets the secret in the console. The old secret is invalid at once; tokens stay valid.',
      ],
      ['An hour later the program needs a new token and sends the old secret: 100208.'],
    ],
    lesson:
      'Give our client the secret as a function. It is read for each login, so a new value counts without a restart.',
  },
  'login-as-json': {
    scenes: [
      [
        'The program posts appId and secret as JSON.',
        'Login reads a form. In JSON it finds no field at all, so both are missing: 102202.',
      ],
    ],
    lesson:
      'Our client sends login as a form, and refresh and logout as JSON, which is what they want.',
  },
  'missing-secret': {
    scenes: [
      [
        'A hand-made form names the field password in place of secret.',
        'The field secret is missing, says 102202. It does not say which one.',
      ],
    ],
    lesson: 'Our client names the fields itself; yours cannot be misspelt.',
  },
  'empty-secret': {
    scenes: [
      [
        'The variable that should hold the secret is empty, say because the configuration was not loaded.',
        'Our client looks before it sends: nothing leaves, and the error names the field.',
      ],
    ],
    lesson:
      'What the platform must refuse is not sent. The error is parameter-missing, with no HTTP status.',
  },
  'oversized-secret': {
    scenes: [
      [
        'A whole key file was pasted where the secret belongs.',
        'The documents allow 256 characters, so our client refuses before it sends.',
      ],
    ],
    lesson:
      'What the platform must refuse is not sent. The error names the field and never its value.',
  },
  'frozen-application': {
    scenes: [
      ['The operator freezes the application, for example for an unpaid bill.'],
      [
        'The program logs in with the right secret.',
        'The answer is 400 with 100449. Its text speaks of a device; it means the application.',
      ],
    ],
    lesson: 'Only the operator can unfreeze it. Our client does not try again for five minutes.',
  },
  'frozen-application-2024': {
    scenes: [
      ['The same on a platform of the edition of 2024.'],
      [
        'The program logs in with the right secret.',
        'The answer is 400 with 100247, which says plainly what 100449 means.',
      ],
    ],
    lesson: 'Our client makes both codes the one kind application-frozen.',
  },
  'platform-fault': {
    scenes: [
      [
        'The program logs in, and all of it is right.',
        'Something inside the platform fails: 500 with 50252.',
      ],
    ],
    lesson:
      'Our token source tries once more, and only when a login that was carried out after all can do no harm.',
  },

  'spent-refresh-token': {
    scenes: [
      ['The program logs in and keeps the refreshToken.'],
      ['After 50 minutes it refreshes, and gets a new pair.'],
      [
        'It refreshes again, with the refreshToken of the first login.',
        'That one is used up. The answer is 100208, as for a wrong secret.',
      ],
    ],
    lesson:
      'Our token source keeps the refreshToken that came last, and logs in when it is refused.',
  },
  'superseded-refresh-token': {
    scenes: [
      ['The program logs in.'],
      ['Another program logs in with the same appId. Both our tokens are superseded.'],
      ['The program refreshes with what it has: 100208.'],
    ],
    lesson:
      'Our token source logs in when a refresh is refused. Better still, let both programs share one store.',
  },
  'expired-refresh-token': {
    scenes: [
      ['The program logs in, and then has nothing to do.'],
      ['A month passes. The refreshToken has expired too.'],
      ['The program refreshes: 100208.'],
    ],
    lesson:
      'Our token source logs in when a refresh is refused. You need not know how long a refreshToken lives: documents say a month, and a later edition a day.',
  },
  'refused-refresh-token': {
    scenes: [
      ['The program logs in at a platform of an older edition.'],
      [
        'It refreshes with a refreshToken that this platform never issued.',
        'The older edition has a code of its own for that: 401 with 100006.',
      ],
    ],
    lesson: 'Our client treats 100006 as it treats 100208 after a refresh: it logs in.',
  },
  'missing-refresh-token': {
    scenes: [
      [
        'The program refreshes with appId and secret, and leaves the refreshToken out.',
        'All three are mandatory: 102202.',
      ],
    ],
    lesson:
      'Our client has the refreshToken from the last answer, and logs in where there was none.',
  },
  'refresh-as-form': {
    scenes: [
      ['The program logs in, with a form as it should be.'],
      [
        'It sends the refresh as a form too.',
        'Refresh reads JSON. In a form it finds none of its three fields: 102202.',
      ],
    ],
    lesson: 'Our client sends login as a form and refresh as JSON.',
  },
  'refresh-as-form-2024': {
    scenes: [
      ['The program logs in at a platform of the edition of 2024.'],
      ['It sends the refresh as a form.', 'This edition says that it cannot read the body: 50400.'],
    ],
    lesson: 'Our client sends refresh as JSON, which both editions read.',
  },

  'expired-token': {
    scenes: [
      ['The program logs in. The token is good for 3600 seconds.'],
      ['An hour passes.'],
      [
        'The program lists its devices with the old token.',
        'The answer is 403 with 1010005. The platform does not say that the token has expired.',
      ],
    ],
    lesson: 'Our client renews in the last five minutes, so a token never gets that old.',
  },
  'superseded-token': {
    scenes: [
      ['The program logs in.'],
      ['Another program logs in with the same appId. The first token is superseded at once.'],
      [
        'The first program lists its devices.',
        'The answer is 403 with 1010005, long before the hour is over.',
      ],
    ],
    lesson:
      'Share one token source, or one store over several processes. A call that is refused is sent once more with a new token.',
  },
  'unknown-token': {
    scenes: [
      [
        'The program calls with a token that this platform never issued: from another platform, or cut short.',
        'The answer is 1010005, the same as for one that has expired.',
      ],
    ],
    lesson: 'With our client no token passes through your hands, so none gets cut or mixed up.',
  },
  'confused-tokens': {
    scenes: [
      ['The program logs in and gets two tokens.'],
      [
        'It puts the refreshToken into Authorization.',
        'To the platform that is no accessToken: 1010005.',
      ],
    ],
    lesson: 'Our client knows which is which.',
  },
  'logged-out-token': {
    scenes: [
      ['The program logs in.'],
      ['One part of it logs out. That ends the token for everyone who uses it.'],
      ['Another part calls with the same token: 1010005.'],
    ],
    lesson: 'Closing our token source does not log out, because others may share the token.',
  },
  'missing-authorization': {
    scenes: [
      ['The program logs in.'],
      [
        'It calls without the header Authorization.',
        'The platform does not say that a header is missing: 1010005.',
      ],
    ],
    lesson:
      'Our client sets both headers on every call to the platform, and on none to anywhere else.',
  },
  throttled: {
    scenes: [
      ['The program logs in.'],
      ['It lists its devices a hundred times within a minute. Each call is answered.'],
      ['Call 101 of that minute is refused: 403 with 1010009. It was not carried out.'],
    ],
    lesson:
      'Our client does not send it again by itself, which would use up the next minute. Spread the calls out, and wait when you see the kind throttled.',
  },
  'missing-app-key': {
    scenes: [
      ['The program logs in.'],
      [
        'It calls with the token, but without the header app_key.',
        'The answer is 401 with 100025. Behind nginx that also happens to those who send it: names with an underscore are dropped there by default.',
      ],
    ],
    lesson:
      'Our client always sends app_key. If it gets lost on the way, set underscores_in_headers on.',
  },
  'command-without-app-key': {
    scenes: [
      ['The program logs in.'],
      [
        'It sends a command without the header app_key.',
        'For the same mistake the command API has another answer: 500 with 100220.',
      ],
    ],
    lesson:
      'Our client always sends app_key, and takes 100025 and 100220 for the one kind parameter-missing.',
  },
  'unknown-owner': {
    scenes: [
      ['The program logs in.'],
      [
        'It adds ?appId= to act on the devices of another application.',
        'No application has that appId: 403 with 100203.',
      ],
    ],
    lesson: 'Leave ?appId= out when the devices are your own.',
  },
  'error-inside-200': {
    scenes: [
      ['The program logs in.'],
      [
        'It sends a command for the devices of an application that is not there.',
        'The answer has status 200, and an error_code in its body. A program that looks at the status alone takes it for a success.',
      ],
    ],
    lesson: 'Our client looks into the body first. An error inside 200 is thrown like any other.',
  },
  'unauthorized-owner': {
    scenes: [
      ['The program logs in.'],
      [
        'It asks for the devices of another application, which exists.',
        'That one has not granted access: 403 with 100217.',
      ],
    ],
    lesson: 'The owner grants access in the console; no client can.',
  },
  'unknown-device': {
    scenes: [
      ['The program logs in.'],
      [
        'It asks for a device that is not there.',
        'The answer is 404 with 100403. The token is fine.',
      ],
    ],
    lesson:
      'Our client has no kind for every code of the business APIs: it is platform-refused, and the code is in platformCode.',
  },

  'two-tabs': {
    scenes: [
      ['Tab A logs in and gets token 1.', 'It lists the devices.'],
      [
        'Tab B logs in with the same appId and gets token 2. Token 1 is superseded, but tab A does not know it yet.',
        'Tab B lists the devices.',
      ],
      [
        'Tab A calls with token 1 and is refused: 1010005.',
        'So it logs in again. Now token 2 is superseded.',
        'Its call goes through.',
      ],
      [
        'Tab B calls with token 2 and is refused.',
        'So it logs in again. Now token 3 is superseded.',
        'Its call goes through.',
      ],
      ['Tab A is refused.', 'It logs in.', 'It calls again.'],
      ['Tab B is refused.', 'It logs in.', 'It calls again.'],
      ['And so it goes on. Each follows the advice for 1010005, but together they never stop.'],
    ],
    lesson:
      'Our client notices after three logins within a minute and stops with superseded-repeatedly; see “Two clients, two stores”. With one store it does not happen at all; see “Two tabs, one store”.',
  },
  'two-clients': {
    scenes: [
      ['Tab A uses our client. It logs in.', 'It calls.'],
      [
        'Tab B uses our client too, with a store of its own. Its login ends the token of tab A.',
        'It calls.',
      ],
      [
        'Tab A is refused.',
        'It logs in once more.',
        'It repeats the call.',
        'Tab B is refused.',
        'It does the same.',
        'Both calls were made.',
      ],
      [
        'Once more: tab A is refused.',
        'It logs in.',
        'It repeats the call.',
        'Tab B is refused.',
        'It logs in.',
        'It repeats the call.',
      ],
      [
        'The next refusal of tab A would be its fourth login within a minute.',
        'It does not send it. The error says what is going on: superseded-repeatedly.',
      ],
    ],
    lesson: 'Give both the same store. See “Two tabs, one store”.',
  },
  'shared-store': {
    scenes: [
      ['Tab A logs in and puts the token into the store.', 'It calls.'],
      ['Tab B finds the token there. No login; it calls at once.'],
      ['Both go on with the same token. One login, and no call is refused.'],
    ],
    lesson:
      'In a browser the store is tabStore, on one machine fileStore, over machines redisStore or a Durable Object.',
  },
  'broken-store': {
    scenes: [
      [
        'The store that the processes share does not answer.',
        'Our client does not log in around it: that login would end the token of all the others. Nothing is sent.',
      ],
    ],
    lesson:
      'A held token is used until it expires, even while the store is down. Only a login waits for the store.',
  },
  'stuck-lease': {
    scenes: [
      ['Another process took the lease to log in, and stopped during the login.'],
      [
        'Our client asks the store again and again for 11 seconds here, and longer by default.',
        'It gives up with lease-timed-out and sends nothing, because there must never be two logins at once.',
      ],
    ],
    lesson: 'In a real store such a lease expires after a while, and the next caller logs in.',
  },
  'streamed-body': {
    scenes: [
      ['Our client logs in.'],
      ['Another program logs in with the same appId.'],
      [
        'The client sends a call whose body is a stream, and is refused.',
        'It has logged in again.',
        'But the stream is already read, so the call cannot be sent again: not-replayable.',
      ],
    ],
    lesson: 'Send text, bytes, a Blob or FormData. Those our client repeats by itself.',
  },

  'slow-platform': {
    scenes: [
      ['The platform takes a second or two for each answer. The login waits and gets its token.'],
      ['The call waits as well. All is well, only late.'],
    ],
    lesson:
      'Login waits ten seconds by default, set by timeoutMs. The life of the token is counted from before the request, never too long.',
  },
  hang: {
    scenes: [
      [
        'The program logs in. The connection stands, but no answer comes.',
        'After ten seconds our client gives up: timed-out. It cannot know whether the platform acted.',
      ],
    ],
    lesson:
      'Every login has a deadline. After one whose fate is unknown our token source waits before it tries again, so that the two do not cross.',
  },
  'late-answer': {
    scenes: [
      ['The program logs in and has a token.'],
      [
        'It logs in again, and gives up after ten seconds. But the platform had acted: its answer with the new token was on the way.',
      ],
      [
        'The program calls with its old token.',
        'That token is superseded: 1010005. The new one never arrived.',
      ],
    ],
    lesson:
      'A login that timed out may have replaced your token. Our client marks that as reached: maybe, and logs in when the next call is refused.',
  },
  'dripping-answer': {
    scenes: [
      [
        'The program logs in. The answer begins at once, and then its body comes 16 bytes at a time.',
        'After ten seconds it is still incomplete: timed-out.',
      ],
    ],
    lesson: 'The deadline of our client covers the whole answer, not only its first byte.',
  },
  reset: {
    scenes: [
      [
        'The program logs in, and the connection breaks: unreachable.',
        'The platform did not act, but the program cannot know this.',
      ],
    ],
    lesson: 'Our token source retries with a backoff, and never sends two logins at once.',
  },
  'lost-answer': {
    scenes: [
      ['The program logs in and has a token.'],
      ['It logs in again. The platform acts, and then the connection breaks.'],
      ['The program uses its old token: 1010005. That token was superseded by one that was lost.'],
    ],
    lesson:
      'A login without an answer may have been carried out. Our client allows for both cases.',
  },
  'truncated-answer': {
    scenes: [
      [
        'The program logs in. The answer breaks off in the middle of the token.',
        'Half a token is useless: unreachable.',
      ],
    ],
    lesson: 'Our client checks the whole answer before it takes a token from it.',
  },
  'empty-answer': {
    scenes: [
      [
        'The program logs in and gets 200, without a body.',
        'There is no token in it: answer-unreadable.',
      ],
    ],
    lesson:
      'A status alone does not convince our client. It reads the body, and says what was wrong with it.',
  },
  'not-json': {
    scenes: [
      [
        'The program logs in through a network that requires a click first.',
        'Its portal answers 200 with a page of HTML: answer-unreadable.',
      ],
    ],
    lesson: 'Our client does not take every 200 for a success. Look at who answered.',
  },
  'wrong-shape': {
    scenes: [
      [
        'The program logs in. The answer is JSON, but its fields are not what the documents say.',
        'Our client names the field that does not fit: answer-unexpected.',
      ],
    ],
    lesson:
      'Variants that the documents allow are accepted, such as expiresIn as a string. What would require guessing is refused.',
  },
  redirect: {
    scenes: [
      [
        'The program logs in. A server in between answers 307 with another address.',
        'A client that follows it posts appId and secret again, to the other host. Our client stops: redirected.',
      ],
    ],
    lesson:
      'Our client follows no redirect, ever. Check the address; it may be the http one, or that of a portal.',
  },
  'too-many-requests': {
    scenes: [
      [
        'The program logs in. A gateway in front answers 429, and asks the client to wait 30 seconds.',
        'It has no code of the platform, but its kind is throttled nevertheless.',
      ],
    ],
    lesson:
      'Our client reports the time as retryAfterMs, and its token source waits for it, up to a minute.',
  },
  'bad-gateway': {
    scenes: [
      [
        'The program logs in. The gateway cannot reach the platform behind it: 502, with a page of HTML.',
        'That is no 100208, and no reason to change the secret: platform-fault.',
      ],
    ],
    lesson: 'Our client sorts errors without a code by their status, and says that later may help.',
  },
  'service-unavailable': {
    scenes: [
      [
        'The program logs in while the platform is being maintained: 503, with Retry-After: 60.',
        'Our client calls it platform-fault.',
      ],
    ],
    lesson: 'Its token source waits for the time given, up to a minute, for all callers together.',
  },

  'connection-refused': {
    scenes: [
      [
        'The program runs in Node. No program listens on the port of that address.',
        'Node says only “fetch failed”. Our client reads the cause behind it, ECONNREFUSED, and says unreachable.',
      ],
    ],
    lesson: 'Nothing was sent, so our token source tries up to three times.',
  },
  'name-not-found': {
    scenes: [
      [
        'The name of the host is misspelt: platfrom.',
        'No name server knows it. The cause ENOTFOUND becomes name-not-found.',
      ],
    ],
    lesson: 'Nothing was sent. The error names the cause and leaves the address out.',
  },
  'untrusted-certificate': {
    scenes: [
      [
        'The platform presents a certificate of an authority that this machine does not trust, as many operators do.',
        'The connection ends before anything is sent: tls-untrusted.',
      ],
    ],
    lesson:
      'Give Node the certificate of the authority with NODE_EXTRA_CA_CERTS. Our client has no switch that turns the check off.',
  },
  'expired-certificate': {
    scenes: [
      [
        'The certificate of the platform has expired, or the clock of this machine is wrong.',
        'Nothing is sent: tls-untrusted, with CERT_HAS_EXPIRED.',
      ],
    ],
    lesson: 'Look at the date of this machine first, then tell the operator.',
  },
  'missing-client-certificate': {
    scenes: [
      [
        'The platform requires a client certificate. The program has none.',
        'The handshake fails: client-certificate-required.',
      ],
    ],
    lesson:
      'Pass our client a fetch that has the certificate. A page cannot do that; our proxy can.',
  },
  'blocked-by-browser': {
    scenes: [
      [
        'A page calls the platform directly. The platform has no CORS headers, so the browser keeps the answer from the page.',
        'It says “Failed to fetch”, whatever the reason. The login may have been carried out.',
      ],
    ],
    lesson:
      'Call through our proxy. It answers with CORS headers, and the secret stays on the server.',
  },
}
