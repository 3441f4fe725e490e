import type { PlatformCode } from '@northbound/auth/catalogue'
import { callFor } from '../../playground/src/scripts/api-calls.ts'

const whySdk = `The vendor's SDK makes this code up; no platform sends it. Here one does, to show how it would arrive.`
const whyFault = 'The emulator does not come to this by itself; it is told to.'

/** Generates an example for a code without a written one: a suitable call, and a fault order for it. */
export function writeExample({ code, apis, layer }: PlatformCode): string {
  const { method = 'GET', path, body } = callFor(apis)
  const isSdk = layer === 'client-sdk'
  // A code that is never sent has no status.
  const fault = isSdk
    ? `{ path: '/iocm/app/dm/*', code: '${code}', status: 400 }`
    : faultFor(path, code)
  const init =
    method === 'GET'
      ? ''
      : `, {
  method: '${method}',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(${printValue(body)}),
}`
  return `import { createTokenSource, readPlatformError, withToken } from '@northbound/auth'
import { createEmulator, demoApp } from '@northbound/emulator'

const { fetch, faults } = createEmulator()
const tokens = createTokenSource({ url: 'https://server:8743', ...demoApp, fetch })
const call = withToken(tokens, { fetch })

// ${isSdk ? whySdk : whyFault}
faults.next(${fault})
const response = await call('https://server:8743${path}'${init})

const error = await readPlatformError(response)
console.log(error?.platformCode, error?.kind, error?.retry)
`
}

function faultFor(path: string, code: string): string {
  const area = path.split('/').slice(0, 4).join('/')
  return `{ path: '${area}/*', code: '${code}' }`
}

/** In the style of our JavaScript, not as JSON. */
function printValue(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(printValue).join(', ')}]`
  if (typeof value === 'string') return `'${value}'`
  if (typeof value !== 'object' || value === null) return String(value)
  const fields = Object.entries(value).map(([name, one]) => `${name}: ${printValue(one)}`)
  return `{ ${fields.join(', ')} }`
}
