import { apiPaths } from '../paths/api-paths.ts'
import type { Check } from './diagnosis.ts'
import type { DiagnosisName } from './diagnosis-name.ts'
import type { TargetAddress } from './target-address.ts'

type Checks = readonly Check['check'][]

const connection: Checks = ['relay', 'curl', 'port']
const trust: Checks = ['certificate', 'open-in-tab', 'relay']

/** The checks that tell more about each diagnosis, the quickest first. A certain diagnosis has none. */
const checksOf: Partial<Record<DiagnosisName, Checks>> = {
  'local-network-denied': ['site-settings'],
  'local-network-unasked': ['site-settings'],
  'blocked-by-policy': ['browser-console'],
  'mixed-content': ['browser-console'],
  'cors-blocked': ['preflight', 'browser-console', 'relay'],
  'blocked-by-extension': ['without-extensions'],
  'no-connection': ['browser-console', 'relay', 'curl'],
  'connection-refused': connection,
  'name-not-found': ['lookup', 'relay'],
  'no-route': ['port', 'other-network'],
  'packets-dropped': ['port', 'other-network'],
  'connection-broken': ['curl', 'browser-console', 'relay'],
  'answer-cut-off': ['curl'],
  'answer-too-slow': ['curl'],
  'timed-out': ['port', 'curl', 'other-network'],
  'address-attempt-timed-out': ['lookup', 'port'],
  'handshake-failed': ['certificate', 'curl', 'relay'],
  'tls-version-refused': ['certificate'],
  'no-shared-cipher': ['certificate'],
  'server-name-refused': ['certificate', 'lookup'],
  'no-tls-on-port': ['curl'],
  'tls-on-port': ['curl'],
  'other-protocol': ['port', 'curl'],
  'chain-incomplete': ['certificate'],
  'client-certificate-refused': ['certificate'],
  'tls-untrusted': trust,
  'certificate-expired': trust,
  'certificate-not-yet-valid': trust,
  'certificate-name-mismatch': trust,
  'client-certificate-required': ['certificate', 'relay'],
  'redirect-refused': ['location'],
  'answer-is-html': ['path'],
  'answer-not-json': ['path'],
  'answer-not-decodable': ['curl'],
  'captive-portal': ['path', 'other-network'],
  'sign-in-page': ['path'],
  'other-product': ['path'],
  'json-without-code': ['path'],
  'answer-empty': ['path'],
  'wrong-shape': ['path'],
  'wrong-path': ['path'],
  'gateway-fault': ['curl'],
  'refused-by-gateway': ['path'],
}

/** The checks with commands for this target. A relay that was already used is not suggested. */
export function checksFor(
  names: readonly DiagnosisName[],
  target: TargetAddress | undefined,
  {
    isRelayed,
    isBrowser,
    pageOrigin,
  }: {
    readonly isRelayed: boolean
    readonly isBrowser: boolean
    readonly pageOrigin: string | undefined
  },
): Check[] {
  const [first, ...others] = names
  const wanted = new Set<Check['check']>(first && checksOf[first])
  // On this machine the usual cause is a server that was not started.
  if (target?.place === 'this-machine' && names.includes('connection-refused')) {
    wanted.add('start-emulator')
  }
  if (others.includes('tls-untrusted')) wanted.add('certificate')
  if (others.includes('name-not-found')) wanted.add('lookup')
  const onlyInBrowser: Checks = ['relay', 'open-in-tab', 'browser-console']
  return [...wanted]
    .filter((check) => (isBrowser && !isRelayed) || !onlyInBrowser.includes(check))
    .map((check) => ({ check, command: target && commandOf(check, target, pageOrigin) }))
}

function commandOf(
  check: Check['check'],
  { origin, host, port, scheme }: TargetAddress,
  pageOrigin: string | undefined,
): string | undefined {
  // A host may hold characters that a shell would interpret; then no command is offered.
  if (!/^[a-z0-9.:[\]_-]+$/i.test(host)) return undefined
  const bare = host.replace(/^\[|\]$/g, '')
  switch (check) {
    case 'curl':
      return `curl -v ${origin}/`
    case 'path':
      return `curl -i ${origin}${apiPaths.login}`
    case 'location':
      return `curl -sI ${origin}${apiPaths.login}`
    case 'preflight':
      return `curl -si -X OPTIONS -H 'Origin: ${pageOrigin ?? 'https://page.example'}' -H 'Access-Control-Request-Method: POST' ${origin}${apiPaths.login}`
    case 'certificate':
      return scheme === 'https'
        ? `openssl s_client -connect ${host}:${port} -servername ${bare} </dev/null`
        : undefined
    case 'lookup':
      return `nslookup ${bare}`
    case 'port':
      return `nc -vz ${bare} ${port}`
    default:
      return undefined
  }
}
