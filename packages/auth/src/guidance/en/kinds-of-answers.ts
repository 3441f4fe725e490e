import type { ErrorKind } from '../../errors/error-kind.ts'
import type { FullGuidance } from '../guidance-texts.ts'

/** The kinds of refusals and faults that the platform itself answers with. */
export const kindsOfAnswers = {
  'credentials-rejected': {
    meaning:
      'The platform does not accept this appId together with this secret. When refreshing, it may be the refreshToken that it does not accept.',
    howToTell:
      'HTTP 401 with code 100208 on login or refresh (100006 in older editions). The request was understood; only the values are wrong. Codes about a missing field are 102202, about a used-up accessToken 1010005.',
    causes: [
      {
        cause:
          'A value was copied with a blank or a line end, or lost its first or last character.',
        remedy:
          'Run inspectCredentials on the pair: it finds characters that cannot be seen. Then copy both values again.',
      },
      {
        cause:
          'The url leads to another platform than the one where the application was created: test instead of commercial, or another operator.',
        remedy: 'Take host and port from the console in which you see the application.',
      },
      {
        cause: 'The secret was reset in the console. The old one stops working at once.',
        remedy: 'Put the new secret everywhere the old one was used, then log in again.',
      },
      {
        cause: 'On refresh: the refreshToken is used up, expired or replaced by a newer login.',
        remedy: 'Log in with appId and secret. createTokenSource does so by itself.',
      },
    ],
    whenToRetry:
      'Not with the same values. Correct the pair first; a wrong pair stays wrong however often it is sent.',
    support:
      'The appId, the host and port, the time with its time zone, HTTP status and code. Never the secret; it is not needed to help you.',
  },
  'parameter-missing': {
    meaning: 'Something that this call must carry is missing or empty.',
    howToTell:
      'HTTP 400 with 102202 is about a body field; 401 with 100025 or 500 with 100220 or 100229 is about the app_key header; 400 with 100218 or 100419 is about query parameters. Without a status this client noticed it before sending; the message names the field.',
    causes: [
      {
        cause:
          'The body has the wrong format, so the platform finds no field in it: login wants a form, every other call JSON.',
        remedy:
          'Send login as application/x-www-form-urlencoded and refreshToken as application/json, each with the matching Content-Type.',
      },
      {
        cause:
          'A variable that should hold the value is empty, often because a configuration was not loaded.',
        remedy: 'Check the value just before it is sent. Log its length, never a secret itself.',
      },
      {
        cause: 'A field is misspelt. Names are case-sensitive: appId, secret, refreshToken.',
        remedy: 'Compare the names letter by letter with the description of the call.',
      },
      {
        cause:
          'A proxy in front of the platform dropped the header app_key, because of its underscore.',
        remedy:
          'In nginx set underscores_in_headers on; in other proxies look for the same option.',
      },
    ],
    whenToRetry: 'Not as it is. Add what is missing, then call once.',
    support:
      'Method and path, the names (not the values) of the fields and headers sent, the Content-Type, the time and the code.',
  },
  'input-invalid': {
    meaning:
      'A value in the call has a form or size that is not accepted, by the platform or already by this client.',
    howToTell:
      'Mostly HTTP 400 with a code such as 50400, 100022 or 100405. Without a code and a status this client refused the value before sending it; the message then names the field.',
    causes: [
      {
        cause: 'A value is out of range or too long: appId and secret take 1 to 256 characters.',
        remedy: 'Compare each value with the limits in the description of the call.',
      },
      {
        cause: 'The body is not valid JSON, or a number is sent as text or the other way round.',
        remedy: 'Build the body with JSON.stringify and keep numbers and booleans unquoted.',
      },
      {
        cause: 'A time is not in the form 20190114T142233Z, or the start lies after the end.',
        remedy: 'Use UTC, without dashes, colons and milliseconds.',
      },
    ],
    whenToRetry: 'Not as it is. The platform will judge the same value the same way.',
    support: 'Method, path, the body without secrets and tokens, the time and the code.',
  },
  'application-frozen': {
    meaning:
      'The application, or the account that owns it, is suspended. The credentials are not the cause.',
    howToTell:
      'HTTP 400 with 100247, or 100449 in the international edition of 2022. The text of 100449 speaks of a device, but on login it is about the account of the appId.',
    causes: [
      {
        cause: 'A bill is open or the subscription has run out.',
        remedy:
          'Look at the account in the console, settle it, and wait until the application is released.',
      },
      {
        cause: 'An administrator froze the application or took a permission away.',
        remedy: 'Ask the owner of the account to release it.',
      },
    ],
    whenToRetry: 'Not until it is released. Trying more often does not speed that up.',
    support: 'The appId, the name of the account, the time, HTTP status and code.',
  },
  'application-unknown': {
    meaning: 'The platform knows no application with the appId that this call names.',
    howToTell:
      'Code 100203, mostly with HTTP 403, sometimes with 500 or even 200. Login may well have worked: look at the appId in the query and in the app_key header.',
    causes: [
      {
        cause: 'The appId in the query or in app_key is not the one that logged in.',
        remedy: 'Leave the appId query parameter out, and set app_key to the appId of the login.',
      },
      {
        cause: 'The call goes to another platform than the login.',
        remedy: 'Use one base address for all calls.',
      },
      {
        cause: 'The application was deleted in the console.',
        remedy: 'Create it again; it then has a new appId and a new secret.',
      },
    ],
    whenToRetry: 'Not as it is. Correct the appId or the host first.',
    support: 'The appId, method and path, the host, the time and the code.',
  },
  'not-authorized': {
    meaning: 'The platform knows who is calling, but this application may not do this.',
    howToTell:
      'HTTP 403 or 200 with 100217, or 401 with 100028. The token is fine; a new one changes nothing. HTTP 403 without a code of the platform belongs here too.',
    causes: [
      {
        cause:
          'The call names another application in its appId query parameter, and that one gave no permission.',
        remedy: 'For your own devices leave appId out. For others ask their owner to grant access.',
      },
      {
        cause: 'The account may not use this function.',
        remedy: 'Ask the operator or the owner of the account for the right.',
      },
      {
        cause: 'There is no code at all: a firewall or gateway in front of the platform said no.',
        remedy: 'Ask its operator whether your address and this path are allowed.',
      },
    ],
    whenToRetry: 'Not before the permission has been given.',
    support: 'Both appIds, method and path, the time and the code.',
  },
  'token-rejected': {
    meaning:
      'The accessToken is not valid, or does not belong to the appId in app_key. It may be wrong, expired or replaced by a newer login; the platform answers all three alike.',
    howToTell:
      'HTTP 403 with 1010005, often under the names resultcode and resultmsg. If the token was older than expiresIn (3600 seconds), it expired. If it was younger, most likely another client logged in.',
    causes: [
      {
        cause: 'The token is older than its 3600 seconds.',
        remedy: 'Renew it a little ahead of time. createTokenSource does that.',
      },
      {
        cause:
          'Another process, worker or tab logged in with the same appId. Only the token issued last is valid.',
        remedy:
          'Let all of them share one token source with a common store, or give each its own appId.',
      },
      {
        cause: 'The header is not exactly: Authorization, colon, Bearer, one blank, accessToken.',
        remedy: 'Do not build the scheme from tokenType: it may end with a blank or be lower-case.',
      },
      {
        cause: 'The header app_key is missing or names another application.',
        remedy: 'Send app_key with the appId of the login, and check that no proxy drops it.',
      },
    ],
    whenToRetry:
      'Once, with a fresh token. If that one is rejected soon too, stop and look for the other login.',
    support:
      'The appId, method and path, when the token was issued and when it was rejected, and the code. Never the token.',
  },
  throttled: {
    meaning: 'The platform has received too many calls and turned this one away.',
    howToTell:
      'HTTP 403 with 1010009 means this application used up its share; HTTP 503 with 100501 means the platform as a whole is busy. HTTP 429 belongs here too.',
    causes: [
      {
        cause:
          'More than the limit within a minute; 100 calls in 60 seconds is the documented default.',
        remedy: 'Spread the calls, ask for larger pages, and subscribe instead of polling.',
      },
      {
        cause: 'Several processes together pass the limit, though each alone stays within it.',
        remedy:
          'Give them one common budget, or send the calls through one proxy that limits them.',
      },
      {
        cause: 'Failed calls are repeated at once.',
        remedy: 'Wait longer after each failure, with some randomness.',
      },
    ],
    whenToRetry:
      'Yes, when the window has passed: after about a minute, or after Retry-After if there is one.',
    support: 'The appId, calls per minute, the time and the code. Ask what your limit is.',
  },
  'platform-fault': {
    meaning: 'Something failed inside the platform. Your call may be perfectly right.',
    howToTell:
      'An HTTP status from 500 on, often with 50252 or 100001. With 502, 503 or 504 and no code, a gateway in front could not reach the platform.',
    causes: [
      {
        cause: 'A fault or a restart that passes by itself.',
        remedy: 'Wait and call again. After a failed write, first look whether it took effect.',
      },
      {
        cause: 'This one request trips over something, while other calls work.',
        remedy: 'Reduce it to the mandatory fields and add the others one by one.',
      },
      {
        cause: 'The platform is down or under maintenance.',
        remedy: 'Look at the notices of the operator.',
      },
    ],
    whenToRetry:
      'Yes, a few times with growing pauses. After a login that failed like this its outcome is unknown: the previous token may be invalid.',
    support:
      'The time with its time zone, host, method and path, HTTP status and code, and how often it happens.',
  },
  'platform-refused': {
    meaning:
      'The platform understood the call and refused it for a reason of its own, given by a code.',
    howToTell:
      'The answer carries a code in error_code or resultcode, sometimes even with HTTP 200. Go by the code, not by the status.',
    causes: [
      {
        cause: 'A rule of this particular call was not met; the code says which.',
        remedy: 'Ask for the guidance on the code, or look it up in the description of the call.',
      },
      {
        cause: 'The code is new or belongs to one operator, and our catalogue does not know it.',
        remedy: 'Go by the text in the answer and ask the operator what the code means.',
      },
    ],
    whenToRetry: 'Not as it is. See to what the code is about, then call once.',
    support:
      'Method and path, the body without secrets and tokens, HTTP status, code and text, and the time.',
  },
} as const satisfies Partial<Record<ErrorKind, FullGuidance>>
