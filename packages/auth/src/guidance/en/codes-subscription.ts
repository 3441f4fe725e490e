import type { BriefGuidance } from '../guidance-texts.ts'
import type { SubscriptionCode } from '../guided-codes.ts'

/** The codes of subscriptions. */
export const subscriptionCodes: Record<SubscriptionCode, BriefGuidance> = {
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
    retry: 'Not as it is. Despite HTTP 500 it will not pass by itself.',
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
    retry: 'Hardly of use before the operator has looked into it, although the status is 500.',
  },
}
