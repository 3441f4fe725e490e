import type { FullGuidance } from '../guidance-texts.ts'
import type { AccessCode } from '../guided-codes.ts'

/** Codes of errors that the platform reports before it reads the content of a call. */
export const accessCodes: Record<AccessCode, FullGuidance> = {
  '1010005': {
    meaning:
      'The accessToken does not count, or does not belong to the appId in app_key. Wrong, expired and replaced by another login look the same here; the platform has one code for all.',
    howToTell:
      'HTTP 403 on any call but login. The gateway often names the fields resultcode and resultmsg instead of error_code and error_desc. Your best evidence is the age of the token: past 3600 seconds it has expired, well below that someone else has probably logged in.',
    causes: [
      {
        cause: 'The token has passed its life of 3600 seconds.',
        remedy:
          'Renew it some minutes ahead, counted from when the login was sent. createTokenSource does so.',
      },
      {
        cause:
          'Someone else logged in with the same appId: a second worker, a browser tab, a cron job, a colleague. Only the newest token counts.',
        remedy:
          'Share one token source and one store between all of them, or give each its own appId.',
      },
      {
        cause: 'The header app_key is missing. nginx drops names with an underscore by default.',
        remedy:
          'Set underscores_in_headers on in nginx, and check what really arrives behind each proxy.',
      },
      {
        cause: 'app_key holds another appId than the one that logged in.',
        remedy: 'Keep appId and token together as one record.',
      },
      {
        cause: 'The header is malformed: no Bearer, two blanks, or a line end within the token.',
        remedy: 'Send Authorization: Bearer {accessToken} with one blank, whatever tokenType says.',
      },
    ],
    retry:
      'Once, with a fresh token; withToken and createClient do that for you. If the next one is rejected within minutes, do not loop: find the other login.',
    support:
      'The appId, when the token was issued and when it was rejected, method and path, and whether other programs use the appId. Never the token.',
  },
  '100002': {
    meaning:
      'Presumably an accessToken that is not accepted. Old editions are said to use this code; no public page that we know documents it.',
    howToTell: 'HTTP 401 or 403, both assumed. Treat it as 1010005.',
    causes: [
      {
        cause:
          'The token has expired, or another login replaced it (inferred from what is said of the code).',
        remedy: 'Log in once and repeat the call once.',
      },
      {
        cause:
          'The call speaks an old version of the API that checks tokens in its own way (a guess).',
        remedy: 'Use the current version of the path if the platform has one.',
      },
    ],
    retry: 'Once, with a fresh token.',
    support:
      'The full answer without tokens, path and version, and the time. We would like to hear of it, too.',
  },
  '1010009': {
    meaning: 'This application has made more calls than its share for the moment.',
    howToTell:
      'HTTP 403, from the gateway. The documented default is 100 calls in 60 seconds for each application; yours may differ.',
    causes: [
      {
        cause: 'A loop calls once per device.',
        remedy: 'Ask for lists with a larger pageSize, and keep what rarely changes.',
      },
      {
        cause: 'Polling for new data.',
        remedy: 'Subscribe to notifications; the platform then calls you.',
      },
      {
        cause: 'Several processes share the appId and add up.',
        remedy: 'Count centrally: one proxy or one shared limiter for all.',
      },
      {
        cause: 'Failed calls are repeated without a pause.',
        remedy:
          'Let the pauses grow and add randomness, so that callers do not return all at once.',
      },
    ],
    retry:
      'Yes, after the window: up to 60 seconds. The platform is not known to send Retry-After; if it does, it counts.',
    support: 'The appId, calls per minute at the worst time, and the limit you would need.',
  },
  '100501': {
    meaning: 'The platform is overloaded and holds calls back for everyone, not only for you.',
    howToTell: 'HTTP 503; documented for cancelling commands. Your own limit would be 1010009.',
    causes: [
      {
        cause: 'Heavy load on the platform.',
        remedy: 'Wait a minute or longer and try again with growing pauses.',
      },
      {
        cause: 'A very large number of tasks of your own, started or cancelled at once (inferred).',
        remedy: 'Work through them in small portions.',
      },
    ],
    retry: 'Yes, later and slowly.',
    support: 'The time with its time zone, path, and how long it has lasted.',
  },
  '100203': {
    meaning: 'The platform finds no application for the appId that this call names.',
    howToTell:
      'HTTP 403 on most calls, sometimes 500; 200 with this code in the body on commands and when changing a device. Look at app_key and at the appId in the query.',
    causes: [
      {
        cause: 'The appId query parameter is mistyped or from another platform.',
        remedy: 'Leave it out. It is needed only to work on devices of another application.',
      },
      {
        cause: 'app_key does not hold your appId.',
        remedy: 'Send in app_key exactly the appId of the login.',
      },
      {
        cause: 'Login and call go to different hosts.',
        remedy: 'Take both addresses from one setting.',
      },
      {
        cause: 'The application was deleted after the login.',
        remedy: 'Look for it in the console. A newly created one has another appId.',
      },
    ],
    retry: 'Not as it is. Correct the appId or the host.',
    support: 'The appIds in app_key and in the query, host, method and path, and the time.',
  },
  '100217': {
    meaning: 'The call works on another application, and that one has not allowed yours to do so.',
    howToTell:
      'HTTP 403, or 200 with this code in the body. The call has an appId in its query. Logging in again changes nothing.',
    causes: [
      {
        cause: 'appId was put into the query although the devices are your own.',
        remedy: 'Leave it out.',
      },
      {
        cause: 'The other application has not granted access, or has withdrawn it.',
        remedy: 'Ask its owner to authorise your appId in the console.',
      },
      {
        cause: 'The appId in the query is the wrong one.',
        remedy: 'Compare it with the appId that the owner of the devices gave you.',
      },
    ],
    retry: 'Not before access is granted or the parameter is gone.',
    support: 'Both appIds, and which of them granted what to whom and when.',
  },
  '100025': {
    meaning:
      'The platform did not find out which application is calling: no usable app_key arrived.',
    howToTell:
      'HTTP 401 when registering devices or setting device keys. On commands the same trouble is 100220.',
    causes: [
      {
        cause:
          'The header app_key was not sent. Only login, refreshToken and logout go without it.',
        remedy:
          'Send app_key with your appId on every other call. withToken and createClient add it.',
      },
      {
        cause:
          'A proxy dropped it because of the underscore (nginx does so by default; that it leads to this code is inferred).',
        remedy: 'Set underscores_in_headers on. Over plain HTTP the platform also reads x-app-key.',
      },
      {
        cause: 'app_key is empty or holds something other than an appId.',
        remedy: 'Check the variable from which it is filled.',
      },
    ],
    retry: 'Not as it is. See to it that app_key arrives.',
    support:
      'Method and path, the names of the headers sent, which proxies stand in between, and the time.',
  },
  '100220': {
    meaning: 'The platform could not read app_key from the headers of this command call.',
    howToTell:
      'HTTP 500, although it is the request that lacks something. For device registration the same trouble is 100025, for the v3 subscriptions 100229.',
    causes: [
      {
        cause: 'The header app_key was not sent, or under another name such as appKey or app-key.',
        remedy: 'Name it app_key and give it your appId.',
      },
      {
        cause: 'A proxy dropped it because of the underscore (inferred).',
        remedy:
          'Set underscores_in_headers on in nginx, and look for the same option in other proxies.',
      },
    ],
    retry: 'Not as it is. Despite HTTP 500 it will not pass by itself.',
    support:
      'Method and path, the names of the headers sent, which proxies stand in between, and the time.',
  },
  '100028': {
    meaning: 'The account behind the appId may not carry out this operation.',
    howToTell:
      'HTTP 401, documented for batch tasks. The token is accepted; a rejected one gives 1010005.',
    causes: [
      {
        cause: 'The right for batch tasks was never given to the account.',
        remedy: 'Ask the administrator or the operator for it.',
      },
      {
        cause: 'The task belongs to another application or user (inferred).',
        remedy: 'Use the appId with which the task was created.',
      },
    ],
    retry: 'Not before the right has been given.',
    support: 'The appId, method and path, the name of the operation, and the time.',
  },
}
