import type { FullGuidance } from '../guidance-texts.ts'
import type { AccountCode } from '../guided-codes.ts'

/** The codes of login and refresh. */
export const accountCodes: Record<AccountCode, FullGuidance> = {
  '100208': {
    meaning:
      'The appId and the secret do not fit together on this platform. On refresh it can also be the refreshToken that is not accepted.',
    howToTell:
      'HTTP 401 on login or refreshToken. All fields arrived, otherwise it would be 102202. The platform does not say which of the values is wrong.',
    causes: [
      {
        cause:
          'Something invisible was copied along, such as a blank, a line end from a file or a zero-width character; or a character was lost at one end.',
        remedy:
          'Run inspectCredentials on the pair: it names the place. Then copy both values again from the console. In a shell use printf instead of echo, which adds a line end.',
      },
      {
        cause:
          'The secret holds + & % = or a blank and was put into the form without encoding. The platform then reads another secret.',
        remedy:
          'Let URLSearchParams build the body, or use curl --data-urlencode. login of this toolkit encodes by itself; give it the plain secret, not an encoded one.',
      },
      {
        cause:
          'The request went to the wrong platform: test instead of commercial, or that of another operator. There this pair does not exist.',
        remedy:
          'Take host and port from the console in which the application is listed, and compare them with your url.',
      },
      {
        cause: 'The secret was reset in the console. The old one is invalid from that moment.',
        remedy:
          'Replace it wherever it is kept, and start again the programs that read it at start-up.',
      },
      {
        cause: 'appId and secret changed places, or belong to two different applications.',
        remedy:
          'Check which value is in which field. They look alike, so name them clearly in your configuration.',
      },
      {
        cause:
          'On refresh: the refreshToken was used before, has expired, or a newer login replaced it.',
        remedy:
          'Log in with appId and secret instead. createTokenSource falls back to that by itself.',
      },
    ],
    retry:
      'Not with the same values. Correct them, then try once. After a refused refresh one login is the right next step.',
    support:
      'The appId, host and port, the time with its time zone, and whether it was login or refresh. Never the secret or the refreshToken, not even in part.',
  },
  '102202': {
    meaning: 'A mandatory field did not reach the platform, or reached it empty.',
    howToTell:
      'HTTP 400 on login (appId, secret) or refreshToken (appId, secret, refreshToken). Wrong values give 100208; this one is about values that are not seen at all.',
    causes: [
      {
        cause:
          'Login was sent as JSON. It takes a form, and in JSON the platform probably finds no field (this is inferred; no page says so).',
        remedy:
          'Send appId=…&secret=… with Content-Type application/x-www-form-urlencoded. With fetch, pass a URLSearchParams as body.',
      },
      {
        cause: 'The other way round: refreshToken was sent as a form. It takes JSON.',
        remedy: 'Send the three fields as JSON with Content-Type application/json.',
      },
      {
        cause:
          'A value is empty because an environment variable or a configuration entry is missing.',
        remedy: 'Check that each value has a length above 0 before sending.',
      },
      {
        cause: 'A name is misspelt, for example appid, Secret or refresh_token.',
        remedy: 'Write appId, secret and refreshToken exactly like this.',
      },
      {
        cause: 'The fields are in the query string instead of the body.',
        remedy: 'Put them into the body. In the address they would end up in logs, too.',
      },
    ],
    retry: 'Not as it is. Complete the body, then call once.',
    support: 'The Content-Type and the names of the fields sent, the time and the host. No values.',
  },
  '100449': {
    meaning:
      'The account behind this appId may not work on the platform. The text of the platform speaks of a frozen device, but no device is involved in a login.',
    howToTell:
      'HTTP 400 on login, in the international edition of 2022. Later editions use 100247 for a frozen application. appId and secret are not the trouble: a wrong pair gives 100208.',
    causes: [
      {
        cause: 'The account or application is suspended, for instance over an open bill.',
        remedy: 'Look at its state in the console, settle what is open, and have it released.',
      },
      {
        cause: 'This user was never given the right to call the API.',
        remedy: 'Ask the administrator of the account to grant it.',
      },
    ],
    retry: 'Not before account and rights are in order.',
    support: 'The appId, the name of the account, the time and the code.',
  },
  '100247': {
    meaning: 'The application is frozen and may do nothing for the time being.',
    howToTell:
      'HTTP 400 on login or refreshToken, in editions from 2024 on. Older ones answer 100449.',
    causes: [
      {
        cause: 'The account has unpaid bills.',
        remedy:
          'Settle them in the console. Releasing the application may take a while after that.',
      },
      {
        cause: 'The operator or an administrator froze the application on purpose.',
        remedy: 'Ask them for the reason and to release it.',
      },
    ],
    retry: 'Not before it is released. A new secret or a new token does not help.',
    support: 'The appId, the name of the account, the time and the code.',
  },
  '50400': {
    meaning: 'The body or one of its values is not in the form that this call expects.',
    howToTell:
      'HTTP 400. On refreshToken only newer editions (2024) use it; it also appears when registering and changing devices, for device keys, shadows and groups. A missing field usually gives 102202.',
    causes: [
      {
        cause: 'The body is not valid JSON: a comma too many, single quotes, or cut off.',
        remedy: 'Produce it with JSON.stringify and send Content-Type application/json.',
      },
      {
        cause:
          'A value has the wrong type or is out of range, such as a number in quotes or a string beyond its limit.',
        remedy:
          'Compare type and limits of each field with the description of the call; begin with the mandatory ones only.',
      },
      {
        cause: 'On refreshToken: the refreshToken is null or was cut off when it was stored.',
        remedy:
          'Log in again, and store the refreshToken as it came. Its length varies; do not check for a fixed one.',
      },
    ],
    retry: 'Not as it is. Correct the body first.',
    support: 'Method, path and body, with secret and tokens taken out, the time and the code.',
  },
  '50252': {
    meaning: 'The platform ran into a fault of its own. Any call can meet it.',
    howToTell:
      'HTTP 500. If other calls work at the same time, it is about this request; if all fail, the platform is disturbed.',
    causes: [
      {
        cause: 'A short disturbance or a restart inside the platform.',
        remedy:
          'Wait some seconds and call again, with growing pauses, three to five times at most.',
      },
      {
        cause: 'An unusual value in this request that the platform does not catch (inferred).',
        remedy: 'Try the call with its mandatory fields only, then add the others one by one.',
      },
      {
        cause: 'A longer outage.',
        remedy: 'Look at the notices of the operator, and tell them if there are none.',
      },
    ],
    retry:
      'Yes, with growing pauses. After a failed login treat the previous token as doubtful: whether the login counted is unknown.',
    support:
      'The time with its time zone, host, method and path, the appId, and how often out of how many calls.',
  },
  '100006': {
    meaning: 'The platform did not renew the token with this refreshToken.',
    howToTell:
      'HTTP 401 on refreshToken, in old editions only. We know it from a third-party program and from no page of the platform; current editions answer 100208.',
    causes: [
      {
        cause:
          'The refreshToken has expired. Its life is one month or 24 hours, depending on the edition.',
        remedy: 'Log in with appId and secret.',
      },
      {
        cause: 'It was used before, or a newer login replaced it (that these end it is inferred).',
        remedy: 'Keep only the refreshToken of the newest answer, in one place.',
      },
      {
        cause: 'It belongs to another application or platform.',
        remedy: 'Store it together with the appId and the host for which it was issued.',
      },
    ],
    retry: 'Do not refresh again with it. Log in once instead.',
    support:
      'The appId, the edition of the platform if known, the time, and the age of the refreshToken. Never the token itself.',
  },
}
