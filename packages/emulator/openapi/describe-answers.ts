import { findCodeText } from '@northbound/auth/catalogue'
import { defaultBehaviour } from '../src/behaviour/behaviour.ts'
import { gateOf } from '../src/gate/open-gate.ts'
import { answerError } from '../src/http/answer-error.ts'
import type { JsonSchema } from '../src/http/json-schema.ts'
import { named } from '../src/openapi/object-of.ts'
import type { Code, Operation } from '../src/openapi/operation.ts'
import type { Api } from '../src/http/call.ts'
import type { Played } from './play-examples.ts'

interface Refusal {
  readonly code: string
  readonly status: number
  readonly text: string
  readonly when: string | undefined
}

/** The answers of an API by status, errors with their codes and bodies. */
export function describeAnswers(api: Api, operation: Operation, { answer }: Played) {
  const { success, codes } = operation
  const all = [...codes, ...gateCodes(api), '50252'].map((code) => refusalOf(code, operation))
  const statuses = [...new Set([success.status, ...all.map(({ status }) => status)])].sort()
  const described = statuses.map((status) => {
    const refusals = all.filter((one) => one.status === status)
    const isSuccess = status === success.status
    const schema = isSuccess && success.schema ? [named(success.schema)] : []
    const schemas = [...schema, ...shapesOf(refusals)]
    const examples = {
      ...(isSuccess && answer && { success: { summary: 'Success', value: answer } }),
      ...Object.fromEntries(refusals.map(exampleOf)),
    }
    const content = { 'application/json': { schema: oneOf(schemas), examples } }
    return [
      String(status),
      {
        description: describe(isSuccess, refusals),
        ...(schemas.length > 0 && { content }),
      },
    ]
  })
  return Object.fromEntries(described) as Readonly<Record<string, unknown>>
}

/** The codes of the gate, for an API that requires a token. */
function gateCodes(api: Api): Code[] {
  if (['login', 'refreshToken', 'logout'].includes(api)) return []
  const { missingAppKey, foreignStatus } = gateOf(api)
  const foreign = (code: string): Code => (foreignStatus ? [code, foreignStatus] : code)
  return [missingAppKey, '1010005', '1010009', foreign('100203'), foreign('100217')]
}

function refusalOf(given: Code, { when }: Operation): Refusal {
  const [code, status] = typeof given === 'string' ? [given] : given
  const known = findCodeText(code)
  if (!known) throw new RangeError(`the catalogue has no code ${code}`)
  const ordered = code === '50252' ? 'only when a fault orders it' : undefined
  return {
    code,
    status: status ?? known.statuses[0]!,
    text: known.text,
    when: when?.[code] ?? ordered,
  }
}

function describe(isSuccess: boolean, refusals: readonly Refusal[]): string {
  const lines = refusals.map(
    ({ code, text, when }) => `- \`${code}\` ${text}${when ? ` (${when})` : ''}`,
  )
  if (!isSuccess) return `Refused, by the code:\n\n${lines.join('\n')}`
  if (lines.length === 0) return 'Success.'
  return `Success, unless the body contains an error:\n\n${lines.join('\n')}`
}

function shapesOf(refusals: readonly Refusal[]): JsonSchema[] {
  const layers = refusals.map(({ code }) => findCodeText(code)?.layer)
  return [
    ...(layers.includes('service') ? [named('ServiceError')] : []),
    ...(layers.includes('gateway') ? [named('GatewayError')] : []),
  ]
}

function oneOf(schemas: readonly JsonSchema[]): JsonSchema {
  return schemas.length === 1 ? schemas[0]! : { oneOf: schemas }
}

function exampleOf({ code, status, text }: Refusal) {
  const { body } = answerError(defaultBehaviour, code, { status })
  return [code, { summary: text, value: body }]
}
