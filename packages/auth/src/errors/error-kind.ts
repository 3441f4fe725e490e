/**
 * Every way a northbound call can fail, as a closed union: what a program switches on.
 * The long explanations live in `@northbound/auth/guidance`; here is only what an error message needs.
 */
export type ErrorKind = keyof typeof errorKinds

/** Whether calling again can help: never, after something has been changed, or later as it is. */
export type RetryAdvice = 'never' | 'after-change' | 'later'

/** Per kind: whether a retry can help, what happened, and what to try. */
export const errorKinds = {
  'credentials-rejected': [
    'after-change',
    'The platform refused the credentials.',
    'Compare appId and secret character by character and check that the host is the platform where the application was created.',
  ],
  'parameter-missing': [
    'after-change',
    'A mandatory parameter was missing or empty.',
    'Send every field, non-empty, with the right Content-Type.',
  ],
  'input-invalid': [
    'after-change',
    'The platform or this client refused a value as invalid.',
    'Check the names, formats and lengths of the values sent.',
  ],
  'application-frozen': [
    'after-change',
    'The application or its account is frozen.',
    'Check its state and permissions in the console, or settle the account.',
  ],
  'application-unknown': [
    'after-change',
    'The platform does not know this application.',
    'Check the appId, the app_key header and the host.',
  ],
  'not-authorized': [
    'after-change',
    'The application may not do this.',
    'Ask for the permission, or leave out the appId query parameter.',
  ],
  'token-rejected': [
    'after-change',
    'The accessToken was rejected: wrong, expired or superseded by a newer login.',
    'Share one token source between everything that uses this appId.',
  ],
  throttled: [
    'later',
    'The platform limits the rate of calls.',
    'Slow down and call again when the window has passed.',
  ],
  'platform-fault': [
    'later',
    'The platform failed inside.',
    'Call again later; if it lasts, tell the operator the time and the code.',
  ],
  'platform-refused': [
    'after-change',
    'The platform refused the call.',
    'Look up its error code in the guidance.',
  ],
  unreachable: [
    'later',
    'The platform could not be reached, or the connection broke.',
    'Check host, port (usually 8743), network and firewall.',
  ],
  'name-not-found': [
    'later',
    'The host name could not be resolved.',
    'Check the spelling of the URL and the DNS of this machine.',
  ],
  'tls-untrusted': [
    'after-change',
    'The certificate of the platform is not trusted here.',
    'Trust its certificate authority; do not switch verification off.',
  ],
  'client-certificate-required': [
    'after-change',
    'The platform wants a client certificate.',
    'Pass a fetch that presents one; a web page cannot.',
  ],
  'blocked-by-browser': [
    'after-change',
    'The browser does not say why the call failed: server down, certificate not trusted, or no CORS headers.',
    'Call through a proxy on your own origin.',
  ],
  redirected: [
    'after-change',
    'The answer was a redirect, which is never followed because it could carry the secret elsewhere.',
    'Use the final address of the platform as url.',
  ],
  'timed-out': ['later', 'No answer came in time.', 'Check the network; a later call may succeed.'],
  'answer-unreadable': [
    'after-change',
    'The answer is not the JSON it should be.',
    'Check that url points to the platform itself and not to a portal or gateway.',
  ],
  'answer-unexpected': [
    'never',
    'The answer is JSON of an unknown shape.',
    'Check the API version of the platform.',
  ],
  'store-unavailable': [
    'later',
    'The shared token store does not answer.',
    'Check the store and its connection.',
  ],
  'lease-timed-out': [
    'later',
    'Another process kept the right to log in for too long.',
    'Look at the process that holds the lease.',
  ],
  'superseded-repeatedly': [
    'after-change',
    'Someone else keeps logging in with this appId, and each login kills the token of the other.',
    'Give all processes one shared store, or an appId each.',
  ],
  'not-replayable': [
    'later',
    'The token was rejected and the body of the call cannot be sent twice.',
    'Send the call again with a fresh body, or use a body that is not a stream.',
  ],
} as const satisfies Record<string, readonly [RetryAdvice, string, string]>
