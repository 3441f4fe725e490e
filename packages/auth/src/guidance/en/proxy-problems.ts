import type { ProxyProblemTexts } from '../guidance-texts.ts'

/** Texts for calls that the application's own proxy refused before it asked the platform. */
export const proxyProblems: ProxyProblemTexts = {
  unauthorized: {
    meaning:
      'The proxy does not know who is calling: the session is missing or has expired. The platform was not asked, and its token is not at fault.',
    causes: [
      {
        cause: 'The session at the application has expired.',
        remedy: 'Sign in to the application again, then repeat the call.',
      },
      {
        cause: 'The session cookie is not sent along.',
        remedy:
          'Call the proxy on the origin of the page, or create the client with credentials: "include" and allow the origin at the proxy.',
      },
      {
        cause: 'The authorize function of the proxy refuses this user.',
        remedy: 'Look up the request id of the answer in the log of the proxy.',
      },
    ],
  },
  'identity-unavailable': {
    meaning:
      'The proxy could not find out who is calling, because the identity provider gave it no keys. The caller may well be known, and the platform was not asked.',
    causes: [
      {
        cause: 'The identity provider is down, or the proxy cannot reach it.',
        remedy: 'Wait 5 seconds and call again, then double the pause each time.',
      },
      {
        cause: 'The address of the keys (jwks) is wrong, or is redirected.',
        remedy:
          'Open the address from the machine of the proxy: it must answer 200 with JSON that has keys.',
      },
    ],
  },
  'route-unknown': {
    meaning: 'No route of the proxy has this path, so the call was not passed on to the platform.',
    causes: [
      {
        cause: 'The path is misspelled, or the prefix of the proxy is missing or doubled.',
        remedy:
          'Write the path as in the documentation of the platform, behind the prefix of the proxy.',
      },
      {
        cause: 'The route was not declared at the proxy.',
        remedy: 'Add the route, or its group, to the options of the proxy.',
      },
    ],
  },
  'method-refused': {
    meaning: 'The proxy has a route with this path, but not for this method.',
    causes: [
      {
        cause: 'The route was declared for other methods; the header Allow names them.',
        remedy:
          'Use one of them, or declare the method in front of the route, such as GET|POST /path.',
      },
    ],
  },
  'rate-limited': {
    meaning: 'This caller has used up its calls at the proxy. The platform was not asked.',
    causes: [
      {
        cause: 'The page calls too often, for example in a loop or on every keystroke.',
        remedy: 'Wait as long as retryAfterMs says, then spread the calls.',
      },
      {
        cause: 'The limit of the proxy is too low for this application.',
        remedy: 'Raise rateLimit in the options of the proxy.',
      },
    ],
  },
  busy: {
    meaning: 'As many calls are under way as the proxy allows. The platform was not asked.',
    causes: [
      {
        cause: 'The platform answers slowly, so that calls pile up at the proxy.',
        remedy: 'Wait 5 seconds and call again, then double the pause each time.',
      },
    ],
  },
  'request-malformed': {
    meaning: 'The proxy could not read the request.',
    causes: [
      {
        cause:
          'The path is not in normal form: //, dots, %2f, or parameters that are encoded twice.',
        remedy: 'Write the path exactly as the route is declared, with parameters encoded once.',
      },
      { cause: 'A GET has a body.', remedy: 'Leave out the body.' },
    ],
  },
  'head-too-large': {
    meaning: 'The request has more header lines than the proxy accepts.',
    causes: [
      {
        cause: 'A server between the page and the proxy adds headers, or the page itself does.',
        remedy: 'Leave out the headers that are not needed, or raise limits.headers of the proxy.',
      },
    ],
  },
  'host-refused': {
    meaning: 'The proxy does not answer for the host name in the address.',
    causes: [
      {
        cause: 'The host name is missing in hosts of the proxy.',
        remedy: 'Add the name to hosts, or call the proxy by a name that it knows.',
      },
    ],
  },
  'preflight-refused': {
    meaning: 'The page asked for a method or a request header that the proxy does not allow.',
    causes: [
      {
        cause: 'A library adds a request header, such as a trace header.',
        remedy: 'Remove that header, or allow it at the proxy.',
      },
      {
        cause: 'The route has no such method.',
        remedy: 'Declare the method in front of the route.',
      },
    ],
  },
  'origin-refused': {
    meaning: 'Pages of this origin may not call the proxy.',
    causes: [
      {
        cause: 'The origin of the page is missing in origins of the proxy.',
        remedy:
          'Add it exactly as the browser sends it: scheme, name and port, without a slash at the end.',
      },
    ],
  },
  'cross-site': {
    meaning: 'The request looks as if another site had made it, so the proxy refused it.',
    causes: [
      {
        cause: 'The page and the proxy are on different sites.',
        remedy:
          'Call the proxy on the origin of the page, or add the origin of the page to origins.',
      },
    ],
  },
  'header-missing': {
    meaning: 'The CSRF header is missing, which every page has to send to the proxy.',
    causes: [
      {
        cause: 'The call was not made with createProxiedClient.',
        remedy: 'Use createProxiedClient, or send the header x-northbound: 1.',
      },
    ],
  },
  'body-too-large': {
    meaning: 'The body is larger than the proxy accepts.',
    causes: [
      {
        cause: 'A batch has too many entries.',
        remedy: 'Split it into several calls, or raise the limit of the proxy.',
      },
    ],
  },
  'body-refused': {
    meaning: 'The proxy accepts only JSON bodies, in UTF-8 and not compressed.',
    causes: [
      {
        cause: 'The body is a form, a file or compressed.',
        remedy: 'Send JSON with content-type: application/json.',
      },
    ],
  },
  'body-too-slow': {
    meaning: 'The body of the request did not reach the proxy in time.',
    causes: [
      {
        cause: 'The network of the caller is slow, or the connection stopped in the middle.',
        remedy: 'Send the call again over a better connection, or split the body.',
      },
      {
        cause: 'The program opened a request and did not send or end its body.',
        remedy: 'Send the whole body at once, with its length in Content-Length.',
      },
    ],
  },
  'check-timed-out': {
    meaning: 'A check of the proxy did not answer in time. The platform was not asked.',
    causes: [
      {
        cause: 'The identity provider or the database behind authorize does not answer.',
        remedy: 'Call again in a moment, and look up the request id in the log of the proxy.',
      },
      {
        cause: 'The store of the rate limit, such as Redis, does not answer.',
        remedy: 'Restore the connection between the proxy and the store.',
      },
    ],
  },
  'too-many-failures': {
    meaning:
      'Many calls from this address came without a valid session or password, so the proxy refuses further ones from there for a while. The platform was not asked.',
    causes: [
      {
        cause: 'A page or a script repeats its calls with an expired session or a wrong password.',
        remedy:
          'Stop it, sign in again or correct the password, and wait as long as retryAfterMs says.',
      },
      {
        cause: 'Another client in the same network tries passwords.',
        remedy: 'Find the address in front of the proxy and block it there.',
      },
      {
        cause: 'A web server stands in front of the proxy, so that all callers have its address.',
        remedy: 'Give the proxy the option peer, which reads the address from a request header.',
      },
    ],
  },
  'proxy-failed': {
    meaning: 'The proxy has an internal error. Whether the platform was asked is not known.',
    causes: [
      {
        cause: 'A function of the application inside the proxy threw an error.',
        remedy: 'Look up the request id of the answer in the log of the proxy.',
      },
    ],
  },
}
