// Generated from the records in packages/auth/codes. Change a record there, and run `npm run codes`.

import type { CodeTexts } from '../guidance-texts.ts'

/** The guidance on each code. */
export const codes: CodeTexts = {
  '1001': {
    meaning: 'The SDK itself failed, on your machine.',
    howToTell: 'It comes from a vendor SDK and has no HTTP status.',
    causes: [
      {
        cause: 'An exception within the SDK, often about certificates or the network.',
        remedy: 'Read the exception nested in it; that one tells the cause.',
      },
    ],
    support:
      'Not a matter for the operator as such. If there was an answer behind it: its HTTP status and body, without tokens.',
  },
  '1005': {
    meaning: 'The platform answered with an error, but not in the form that the SDK understands.',
    howToTell: 'It comes from a vendor SDK; the raw answer is in httpMessage.',
    causes: [
      {
        cause:
          'The gateway answered, and it names its fields resultcode and resultmsg. Mostly it is 1010005 or 1010009.',
        remedy: 'Look for resultcode in httpMessage, then ask for the guidance on that code.',
      },
      {
        cause: 'Something other than the platform answered, such as a proxy with an HTML page.',
        remedy: 'Check host and port.',
      },
    ],
    support:
      'Not a matter for the operator as such. If there was an answer behind it: its HTTP status and body, without tokens.',
  },
  '1010': {
    meaning: 'The SDK found a blank in appId or secret and sent nothing.',
    howToTell:
      'It comes from a vendor SDK. Sent as it is, such a pair would most likely end as 100208.',
    causes: [
      {
        cause: 'A blank was copied along at one end.',
        remedy: 'Copy the values again. inspectCredentials names the place.',
      },
    ],
    support:
      'Not a matter for the operator as such. If there was an answer behind it: its HTTP status and body, without tokens.',
  },
  '1011': {
    meaning: 'The answer was neither a success nor JSON; the SDK takes that for a wrong port.',
    howToTell: 'It comes from a vendor SDK. The port need not be the cause.',
    causes: [
      {
        cause: 'The port is not that of the northbound API.',
        remedy: 'Use 8743, unless the operator named another one.',
      },
      {
        cause: 'A proxy or load balancer answered with an error page.',
        remedy: 'Look at the HTTP status and the body with another tool, such as curl.',
      },
    ],
    support:
      'Not a matter for the operator as such. If there was an answer behind it: its HTTP status and body, without tokens.',
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
    whenToRetry:
      'Yes, with growing pauses. After a failed login treat the previous token as doubtful: whether the login counted is unknown.',
    support:
      'The time with its time zone, host, method and path, the appId, and how often out of how many calls.',
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
    whenToRetry: 'Not as it is. Correct the body first.',
    support: 'Method, path and body, with secret and tokens taken out, the time and the code.',
  },
  '100001': {
    meaning:
      'The platform ran into a fault of its own while registering a device or handling a command.',
    causes: [
      {
        cause: 'A short disturbance inside the platform.',
        remedy:
          'Wait and call again. Before that look whether the device or command already exists, so that there are not two.',
      },
    ],
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
    whenToRetry: 'Once, with a fresh token.',
    support:
      'The full answer without tokens, path and version, and the time. We would like to hear of it, too.',
  },
  '100003': {
    meaning: 'The verifyCode is wrong, or another device uses it already.',
    howToTell: 'HTTP 400 when registering a device or setting its key.',
    causes: [
      {
        cause: 'The same verifyCode (often the IMEI) was registered before.',
        remedy:
          'Use a verifyCode that is unique on the whole platform, or look for the device that has it.',
      },
    ],
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
    whenToRetry: 'Do not refresh again with it. Log in once instead.',
    support:
      'The appId, the edition of the platform if known, the time, and the age of the refreshToken. Never the token itself.',
  },
  '100007': {
    meaning: 'The body holds a parameter or value that this call does not take.',
    howToTell: 'HTTP 400 when registering a device or setting its key.',
    causes: [
      {
        cause: 'A field is misspelt, of the wrong type, or belongs to another version of the API.',
        remedy:
          'Start from the smallest body (nodeId only when registering) and add field by field.',
      },
    ],
  },
  '100019': {
    meaning: 'The request for batch tasks makes no sense to the platform.',
    causes: [
      {
        cause: 'A query parameter is missing, unknown or out of range.',
        remedy: 'Check each parameter of the query, the paging first.',
      },
    ],
  },
  '100022': {
    meaning: 'One of the parameters has a value or format that is not accepted.',
    howToTell:
      'HTTP 400 on device capabilities, commands, changes of devices and batch tasks. The answer does not name the field.',
    causes: [
      {
        cause:
          'On queries: pageNo, pageSize, startTime or endTime is out of range or in the wrong form.',
        remedy: 'Use whole numbers, pageNo from 0, and times like 20190114T142233Z.',
      },
      {
        cause: 'In a body: a value has the wrong type.',
        remedy: 'Compare each value with the description of the call.',
      },
    ],
  },
  '100023': {
    meaning: 'What the platform has stored about this device or command contradicts itself.',
    howToTell:
      'HTTP 500 on commands and shadows, for one device again and again while others work.',
    causes: [
      {
        cause: 'A broken record in the database of the platform.',
        remedy:
          'Ask the operator to repair it. Deleting and registering the device anew may help too (inferred).',
      },
    ],
    whenToRetry: 'No use before the operator has repaired the record, although the status is 500.',
    support: 'The deviceId or commandId, method and path, the time and the code.',
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
    whenToRetry: 'Not as it is. See to it that app_key arrives.',
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
    whenToRetry: 'Not before the right has been given.',
    support: 'The appId, method and path, the name of the operation, and the time.',
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
    whenToRetry: 'Not as it is. Correct the appId or the host.',
    support: 'The appIds in app_key and in the query, host, method and path, and the time.',
  },
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
    whenToRetry:
      'Not with the same values. Correct them, then try once. After a refused refresh one login is the right next step.',
    support:
      'The appId, host and port, the time with its time zone, and whether it was login or refresh. Never the secret or the refreshToken, not even in part.',
  },
  '100216': {
    meaning: 'A query parameter is out of the permitted range.',
    howToTell: 'HTTP 400 on the device list and on the history of device data.',
    causes: [
      {
        cause: 'pageSize is too large: the history takes 2000 at most, the device list 250.',
        remedy: 'Ask for smaller pages and fetch more of them.',
      },
      {
        cause: 'A time or a filter has the wrong form.',
        remedy: 'Leave the filters out, then add one after the other.',
      },
    ],
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
    whenToRetry: 'Not before access is granted or the parameter is gone.',
    support: 'Both appIds, and which of them granted what to whom and when.',
  },
  '100218': {
    meaning: 'The device list was asked for without saying where to begin.',
    howToTell: 'HTTP 400 on the device list. Neither gatewayId nor pageNo is in the query.',
    causes: [
      {
        cause: 'pageNo was left out.',
        remedy: 'Send pageNo=0 for the first page, or gatewayId for the devices of one gateway.',
      },
    ],
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
    whenToRetry: 'Not as it is. Despite HTTP 500 it will not pass by itself.',
    support:
      'Method and path, the names of the headers sent, which proxies stand in between, and the time.',
  },
  '100222': {
    meaning: 'The platform does not accept the callbackUrl.',
    howToTell:
      'HTTP 400 when subscribing. Some pages show the text of an internal error with this code; the cause is the same.',
    causes: [
      {
        cause: 'The port or the path is missing. Both are mandatory, also 80 and 443.',
        remedy: 'Write the address in full, such as https://example.com:443/notify.',
      },
      {
        cause:
          'The host is one that the platform cannot reach: localhost, a private address, an internal name.',
        remedy: 'Use a public address; for tests a tunnel will do.',
      },
    ],
  },
  '100223': {
    meaning: 'Too many commands are waiting for this device.',
    howToTell: 'HTTP 400 when creating a command. The documented limit is 20 in the state PENDING.',
    causes: [
      {
        cause: 'The device sleeps or is offline and fetches nothing, while commands pile up.',
        remedy: 'Cancel those that are out of date, and give new ones a short expireTime.',
      },
    ],
    whenToRetry: 'When waiting commands have been delivered, cancelled or have expired.',
  },
  '100225': {
    meaning: 'There is no subscription with this id.',
    causes: [
      {
        cause: 'It was deleted before, or belongs to another application.',
        remedy:
          'List your subscriptions and use an id from there. If you wanted it gone, you are done.',
      },
    ],
  },
  '100227': {
    meaning: 'Such a subscription exists already.',
    howToTell: 'HTTP 409 when subscribing.',
    causes: [
      {
        cause: 'The program subscribes again at each start.',
        remedy: 'Take this answer as success, or list the subscriptions first.',
      },
      {
        cause: 'An old subscription has the same notifyType and another callbackUrl (inferred).',
        remedy: 'Delete the old one, then subscribe.',
      },
    ],
  },
  '100228': {
    meaning: 'The query for subscriptions has a parameter that is not accepted.',
    causes: [
      {
        cause: 'pageNo or pageSize is no whole number or out of range.',
        remedy: 'Send pageNo=0 and a small pageSize, then widen.',
      },
    ],
  },
  '100229': {
    meaning:
      'The platform could not read app_key from the headers of this call (v3 subscriptions).',
    howToTell: 'HTTP 500, with the same text as 100220.',
    causes: [
      {
        cause: 'The header app_key was not sent, or a proxy dropped it because of the underscore.',
        remedy: 'Send app_key with your appId; in nginx set underscores_in_headers on.',
      },
    ],
    whenToRetry: 'Not as it is. Despite HTTP 500 it will not pass by itself.',
  },
  '100244': {
    meaning: 'The platform could not set up the way to your callback address (v3 subscriptions).',
    causes: [
      {
        cause: 'A fault in the push service of the platform.',
        remedy:
          'Ask the operator to look into it. Check meanwhile that the callback address can be reached from outside.',
      },
    ],
    whenToRetry:
      'Hardly of use before the operator has looked into it, although the status is 500.',
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
    whenToRetry: 'Not before it is released. A new secret or a new token does not help.',
    support: 'The appId, the name of the account, the time and the code.',
  },
  '100403': {
    meaning: 'There is no device with this deviceId in your application.',
    howToTell: 'HTTP 404 on calls about one device.',
    causes: [
      {
        cause:
          'The nodeId (IMEI, MAC) was sent in place of the deviceId that the platform assigned.',
        remedy: 'Use the deviceId from the answer to the registration or from the device list.',
      },
      {
        cause: 'The device was deleted, or was not activated in time and removed.',
        remedy: 'Look for it in the list, and register it again if it is gone.',
      },
      {
        cause: 'It belongs to another application.',
        remedy: 'Log in with the appId under which it was registered.',
      },
    ],
  },
  '100405': {
    meaning: 'A parameter in the address of a device query is not valid.',
    howToTell: 'HTTP 400 when asking for one device or for the list.',
    causes: [
      {
        cause: 'deviceId, select, status, sort or a time has an unknown value.',
        remedy:
          'Check them against the permitted values; write sort as ASC or DESC and status in capitals.',
      },
      {
        cause: 'A value was not encoded for the address.',
        remedy: 'Build the query with URLSearchParams.',
      },
    ],
  },
  '100412': {
    meaning: 'The application has as many devices as it may have.',
    causes: [
      {
        cause: 'The device quota is used up.',
        remedy: 'Delete devices that are no longer needed, or ask the operator for a larger quota.',
      },
    ],
    whenToRetry: 'Not before there is room again, although the status is 500.',
  },
  '100416': {
    meaning: 'This device is registered and bound already.',
    howToTell:
      'HTTP 400 when registering. It may be under another application of the same platform.',
    causes: [
      {
        cause: 'The program registered it before, and does so again after a restart or a time-out.',
        remedy: 'Look the device up by its nodeId and use the deviceId that it has.',
      },
      {
        cause: 'Another application or customer uses the same nodeId or IMEI.',
        remedy: 'Have it deleted there first. If you do not know where, ask the operator.',
      },
    ],
  },
  '100418': {
    meaning: 'The platform holds no record for this deviceId.',
    howToTell:
      'HTTP 404 on device calls; HTTP 200 with this code in the body on history and commands.',
    causes: [
      {
        cause: 'The deviceId is wrong or the device was deleted.',
        remedy: 'Look it up in the device list.',
      },
      {
        cause: 'The device has never reported anything (inferred).',
        remedy: 'Let it send something once, then ask again.',
      },
    ],
  },
  '100419': {
    meaning: 'The call does not say which device it is about.',
    howToTell:
      'HTTP 400 on the history of device data and on shadows: neither deviceId nor gatewayId is there.',
    causes: [
      {
        cause: 'The parameters were left out or are empty.',
        remedy: 'Send both. For a device connected directly, gatewayId is the same as deviceId.',
      },
    ],
  },
  '100425': {
    meaning: 'The device model has no such service or capability.',
    howToTell: 'HTTP 200 with this code in the body, on shadows: nothing was changed.',
    causes: [
      {
        cause: 'serviceId is misspelt, or the product of this device does not have it.',
        remedy: 'Compare it with the product model; upper and lower case count.',
      },
    ],
  },
  '100426': {
    meaning: 'Another device has this nodeId.',
    howToTell: 'HTTP 400 when registering or setting a key.',
    causes: [
      {
        cause: 'The nodeId was used for a device that still exists.',
        remedy: 'Choose another nodeId, or delete the old device if it is the same hardware.',
      },
    ],
  },
  '100428': {
    meaning: 'The command should go out at once, but the device is offline just now.',
    howToTell: 'HTTP 200 with this code in the body: no command was created.',
    causes: [
      {
        cause: 'expireTime is 0, which means now or never.',
        remedy: 'Give expireTime in seconds, so that the command waits for the device.',
      },
      {
        cause: 'The device should be online and is not.',
        remedy: 'Check its power, its signal and when it last reported.',
      },
    ],
    whenToRetry:
      'With expireTime 0 when the device has connected again; with a larger expireTime at once.',
  },
  '100431': {
    meaning: 'The device model has no such service.',
    howToTell: 'HTTP 200 with this code in the body, on commands and shadows: nothing was sent.',
    causes: [
      {
        cause: 'serviceId in the command is misspelt or comes from another product.',
        remedy: 'Compare serviceId and method with the product model; upper and lower case count.',
      },
    ],
  },
  '100434': {
    meaning: 'There is no command with this commandId.',
    howToTell: 'HTTP 200 with this code in the body.',
    causes: [
      {
        cause:
          'The commandId is wrong, from another application, or so old that it was cleared away.',
        remedy:
          'Use the commandId from the answer to the creation, or list the commands of the device.',
      },
    ],
  },
  '100435': {
    meaning: 'The command has come to its end and can no longer be cancelled.',
    howToTell: 'HTTP 200 with this code in the body.',
    causes: [
      {
        cause: 'It was carried out, expired or was cancelled before this call.',
        remedy: 'Read its status. If it is final, there is nothing left to do.',
      },
    ],
    whenToRetry: 'No. A command that has ended stays so.',
  },
  '100440': {
    meaning: 'The value of isSecure is not accepted.',
    causes: [
      {
        cause: 'It is not a plain true or false, or does not fit the way the device connects.',
        remedy: 'Send true for devices with DTLS and false for others, without quotes.',
      },
    ],
  },
  '100441': {
    meaning: 'No more devices without encryption may be added.',
    howToTell: 'HTTP 500 when registering a device, or when changing isSecure to false.',
    causes: [
      {
        cause: 'The quota of non-secure devices is used up.',
        remedy:
          'Register the device as secure (with a psk), or ask the operator for a larger quota.',
      },
    ],
    whenToRetry: 'Not before there is room again, although the status is 500.',
  },
  '100443': {
    meaning: 'The property can be read but not written.',
    howToTell: 'HTTP 403 when changing a shadow.',
    causes: [
      {
        cause: 'The product model does not mark it as writable.',
        remedy: 'Write other properties only, or allow writing in the model.',
      },
    ],
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
    whenToRetry: 'Not before account and rights are in order.',
    support: 'The appId, the name of the account, the time and the code.',
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
    whenToRetry: 'Yes, later and slowly.',
    support: 'The time with its time zone, path, and how long it has lasted.',
  },
  '100601': {
    meaning: 'The group is full.',
    howToTell: 'HTTP 200 with this code in the body: nothing was added.',
    causes: [
      {
        cause: 'It holds as many devices as a group may have.',
        remedy: 'Use a second group, or take devices out.',
      },
    ],
  },
  '100602': {
    meaning: 'A group of this name exists already.',
    howToTell: 'HTTP 200 with this code in the body: no group was created.',
    causes: [
      { cause: 'The name is taken.', remedy: 'Choose another name, or use the group that exists.' },
    ],
  },
  '100603': {
    meaning: 'There is no group with this id.',
    howToTell: 'HTTP 200 with this code in the body.',
    causes: [
      {
        cause: 'The id is wrong, or the group was deleted.',
        remedy: 'List the groups and use an id from there.',
      },
    ],
  },
  '100607': {
    meaning: 'The application has as many groups as it may have.',
    howToTell: 'HTTP 200 with this code in the body: no group was created.',
    causes: [
      {
        cause: 'The limit of groups is reached.',
        remedy: 'Delete or merge groups, or ask the operator for a larger limit.',
      },
    ],
  },
  '100609': {
    meaning: 'One call adds more devices than it may.',
    causes: [
      {
        cause: 'The list of devices is too long.',
        remedy: 'Split it into several calls, with a pause between them.',
      },
    ],
  },
  '100610': {
    meaning: 'The device has not been activated yet, so its key cannot be changed.',
    causes: [
      {
        cause: 'It has never connected to the platform since it was registered.',
        remedy: 'Connect it once, then try again.',
      },
    ],
  },
  '100611': {
    meaning: 'The device is connected. Its key can be changed only while it is offline.',
    causes: [
      {
        cause: 'It is connected just now.',
        remedy: 'Take it off the network, wait until the platform shows OFFLINE, then call again.',
      },
    ],
  },
  '100612': {
    meaning: 'The device has been offline for so long that the platform takes no commands for it.',
    howToTell:
      'HTTP 403 when creating a command. The documented limit is more than 7 days offline.',
    causes: [
      {
        cause: 'The device is switched off, has lost its network or its SIM is blocked.',
        remedy: 'Bring it online again; after it has reported, commands are taken.',
      },
    ],
  },
  '101001': {
    meaning: 'Something that this batch call refers to does not exist.',
    howToTell: 'HTTP 200 with this code in the body.',
    causes: [
      {
        cause: 'An id in the request is wrong or was deleted.',
        remedy: 'Check each id; the answer does not say which one it is.',
      },
    ],
  },
  '101016': {
    meaning: 'The platform could not find the internal service that should deliver the command.',
    causes: [
      {
        cause: 'A fault in the routing inside the platform.',
        remedy: 'Wait and call again; if it lasts some minutes, tell the operator.',
      },
    ],
  },
  '101017': {
    meaning: 'The platform could not work out the callback address of a command.',
    howToTell:
      'HTTP 500. Which of the command calls can answer with it is not clear from public pages.',
    causes: [
      {
        cause: 'A fault inside the platform.',
        remedy: 'Wait and call again; if it lasts, tell the operator.',
      },
      {
        cause: 'An unusual callbackUrl in the command (inferred).',
        remedy: 'Try without callbackUrl, or with the host and port of a subscription.',
      },
    ],
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
    whenToRetry: 'Not as it is. Complete the body, then call once.',
    support: 'The Content-Type and the names of the fields sent, the time and the host. No values.',
  },
  '103026': {
    meaning: 'The platform has no licence under which it could register the device.',
    causes: [
      {
        cause: 'No licence was bought or loaded for this account.',
        remedy: 'Have the operator check the licences of the account.',
      },
    ],
    whenToRetry: 'Not before there is a licence, although the status is 500.',
  },
  '103028': {
    meaning: 'The licences of the account are used up.',
    howToTell: 'HTTP 200 with this code in the body: the device was not registered.',
    causes: [
      {
        cause: 'As many devices exist as the licences allow.',
        remedy: 'Delete devices that are no longer needed, or get more licences.',
      },
    ],
  },
  '105001': {
    meaning: 'The application has as many batch tasks as it may have.',
    howToTell: 'HTTP 200 with this code in the body: no task was created.',
    causes: [
      {
        cause: 'Earlier tasks are still running or waiting.',
        remedy: 'Wait until some have ended, or delete those no longer needed.',
      },
    ],
    whenToRetry: 'When other tasks have ended.',
  },
  '105002': {
    meaning: 'A batch task of this name exists already.',
    howToTell: 'HTTP 200 with this code in the body: no task was created.',
    causes: [
      {
        cause: 'The name is taken, perhaps by an earlier attempt of your own.',
        remedy:
          'Look at that task first, then choose a name that is new, for example with the time in it.',
      },
    ],
  },
  '105005': {
    meaning: 'There is no batch task with this id.',
    causes: [
      {
        cause: 'The id is wrong, or the task was deleted.',
        remedy: 'Use the id from the answer to its creation, or list the tasks.',
      },
    ],
  },
  '105201': {
    meaning: 'This pair of tagName and tagValue is in use already.',
    causes: [
      { cause: 'The tag exists.', remedy: 'Use it as it is, or choose another name or value.' },
    ],
  },
  '105202': {
    meaning: 'There is no such tag.',
    causes: [
      {
        cause: 'The tag is misspelt or was removed.',
        remedy: 'List the tags and compare; upper and lower case count.',
      },
    ],
  },
  '107001': {
    meaning: 'The device model has no service with this serviceId.',
    howToTell: 'HTTP 400 on shadows.',
    causes: [
      {
        cause: 'serviceId is misspelt or comes from another product.',
        remedy: 'Compare it with the product model; upper and lower case count.',
      },
    ],
  },
  '107002': {
    meaning: 'The service has no properties in the device model, so there is nothing to write.',
    howToTell: 'HTTP 400 on shadows.',
    causes: [
      {
        cause: 'The product model is incomplete.',
        remedy: 'Add the properties to the service in the console.',
      },
    ],
  },
  '107003': {
    meaning: 'One of the properties in the request is not in the device model.',
    howToTell: 'HTTP 400 on shadows.',
    causes: [
      {
        cause: 'A property is misspelt or belongs to another service.',
        remedy: 'Compare the names with the product model; upper and lower case count.',
      },
    ],
  },
  '120015': {
    meaning: 'The upgrade request has a form that the platform does not accept.',
    causes: [
      {
        cause: 'A field is missing, misspelt or of the wrong type.',
        remedy: 'Compare the body with the description of the upgrade call, field by field.',
      },
    ],
  },
  '123002': {
    meaning: 'The device or the upgrade package was not found.',
    causes: [
      {
        cause: 'The id of the package is wrong, or it was not uploaded to this platform.',
        remedy: 'List the packages and use an id from there.',
      },
      {
        cause: 'One of the devices does not exist.',
        remedy: 'Check the deviceIds in the device list.',
      },
    ],
  },
  '123009': {
    meaning: 'There is no upgrade task with this id.',
    causes: [
      {
        cause: 'The id is wrong, or the task was deleted.',
        remedy: 'Use the id from the answer to its creation.',
      },
    ],
  },
  '123029': {
    meaning: 'pageNo or pageSize is outside of what this upgrade query permits.',
    causes: [
      {
        cause: 'The page is too large, or lies behind the last one.',
        remedy: 'Begin with pageNo=0 and a small pageSize.',
      },
    ],
  },
  '500004': {
    meaning: 'No more devices may be frozen.',
    howToTell: 'HTTP 403 when changing a device.',
    causes: [
      {
        cause: 'The number of frozen devices has reached its limit.',
        remedy: 'Unfreeze or delete some, then freeze this one.',
      },
    ],
  },
  '600002': {
    meaning: 'The product to which the device should belong is not known.',
    howToTell:
      'HTTP 403 when registering with productId, or with manufacturerId, deviceType and model.',
    causes: [
      {
        cause: 'The productId is mistyped or from another platform.',
        remedy: 'Copy it from the product page in the console.',
      },
      {
        cause: 'The product model was not imported into this application.',
        remedy: 'Import or create it first.',
      },
    ],
  },
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
    whenToRetry:
      'Once, with a fresh token; withToken and createClient do that for you. If the next one is rejected within minutes, do not loop: find the other login.',
    support:
      'The appId, when the token was issued and when it was rejected, method and path, and whether other programs use the appId. Never the token.',
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
    whenToRetry:
      'Yes, after the window: up to 60 seconds. The platform is not known to send Retry-After; if it does, it counts.',
    support: 'The appId, calls per minute at the worst time, and the limit you would need.',
  },
  '1200000': {
    meaning: 'The LoRa network did not take the new node.',
    causes: [
      {
        cause: 'The LoRa network server behind the platform refused it or was away.',
        remedy:
          'Check the LoRa data of the device, then ask the operator to look into the LoRa server.',
      },
    ],
    whenToRetry: 'Not blindly: first have the cause found, although the status is 500.',
  },
  '1200001': {
    meaning: 'The LoRa network did not take the new gateway.',
    causes: [
      {
        cause: 'The LoRa network server behind the platform refused it or was away.',
        remedy:
          'Check the LoRa data of the gateway, then ask the operator to look into the LoRa server.',
      },
    ],
    whenToRetry: 'Not blindly: first have the cause found, although the status is 500.',
  },
}
