import type { SentRequest } from '../exchange/exchange.ts'
import { replaceKept } from '../exchange/segment.ts'
import { isPlain, placeholder, variableOf, type Where } from './variable.ts'

/** A request with placeholders for everything that must not be in a snippet, or that would need quoting. */
export interface SnippetRequest {
  readonly method: string
  readonly url: string
  readonly headers: readonly Field[]
  readonly body?: { readonly form: readonly Field[] } | { readonly json: string } | undefined
}

export interface Field {
  readonly name: string
  readonly value: string
}

/** The input of the languages; `undefined` for a body that is neither a form nor JSON. */
export function snippetRequest(request: SentRequest): SnippetRequest | undefined {
  const { method, url } = request
  const headers = request.headers.map(({ name, value }) => ({
    name,
    value: plainOr(
      'HEADER',
      name,
      replaceKept(value, () => keptText('HEADER', name)),
    ),
  }))
  const target = { method, url: withoutQuotes(url), headers }
  const text = replaceKept(request.body, (name) => keptText('BODY', name))
  if (!text) return target

  const type = headers.find(({ name }) => name.toLowerCase() === 'content-type')?.value ?? ''
  if (/x-www-form-urlencoded/i.test(type)) return { ...target, body: { form: formFields(text) } }
  const json = jsonText(text)
  return json === undefined ? undefined : { ...target, body: { json } }
}

function formFields(text: string): Field[] {
  return [...new URLSearchParams(text)].map(([name, value]) => ({
    name,
    value: plainOr('BODY', name, value),
  }))
}

function jsonText(text: string): string | undefined {
  try {
    return JSON.stringify(JSON.parse(text), (name, value: unknown) =>
      typeof value === 'string' ? plainOr('BODY', name, value) : value,
    )
  } catch {
    return undefined
  }
}

/** Replaces a masked value. An unknown field is treated as secret. */
function keptText(where: Where, name: string): string {
  return placeholder(where, variableOf(name) ?? 'OCEANCONNECT_SECRET')
}

/** An appId may contain any character. If it would need quoting, it becomes a variable too. */
function plainOr(where: Where, name: string, value: string): string {
  const variable = variableOf(name)
  return variable === 'OCEANCONNECT_APP_ID' && !isPlain(value)
    ? placeholder(where, variable)
    : value
}

/** The same address without the characters that mean something inside the quotes of some language. */
function withoutQuotes(url: string): string {
  return url
    .replace(/['`$!()*;\\]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('__', '%5F%5F')
}
