import { placeholder, type Variable, type Where } from './variable.ts'

/** How a language reads a value at run time, which the library cannot express. */
export interface Notation {
  /** The quote of the string literals that the library writes. */
  readonly quote: '"' | "'"
  /** The operator that concatenates a literal and an expression. */
  readonly join: string
  /** The value unchanged. */
  readonly read: (variable: Variable) => string
  /** The value encoded for a form, where the library writes a form as one string. */
  readonly form?: (variable: Variable) => string
  /** Replaces `"placeholder"`, where the library writes JSON as one string. */
  readonly json?: (variable: Variable) => string
}

/** Replaces the placeholders by expressions, and splits the literals around them. */
export function placeVariables(
  code: string,
  { quote, join, read, form, json }: Notation,
  body: 'form' | 'json' | undefined,
): string {
  const write = (text: string, where: Where, expression: Notation['read']) =>
    text.replace(pattern(where, quote), (_, opening = '', variable: Variable, closing = '') =>
      [opening ? '' : quote + join, expression(variable), closing ? '' : join + quote].join(''),
    )
  const withHeaders = write(code, 'HEADER', read)
  if (body === 'json' && json) {
    return withHeaders.replace(pattern('BODY', '\\\\?"'), (_, _opening, variable: Variable) =>
      json(variable),
    )
  }
  return write(withHeaders, 'BODY', body === 'form' ? (form ?? read) : read)
}

/** A placeholder, including quotes directly around it. */
function pattern(where: Where, quote: string): RegExp {
  const parts = placeholder(where, '(OCEANCONNECT_[A-Z_]+?)' as Variable)
  return new RegExp(`(${quote})?${parts}(${quote})?`, 'g')
}

/** Replaces a required occurrence, because another version of the library may write other code. */
export function replaceOnce(code: string, place: string | RegExp, replacement: string): string {
  if (typeof place === 'string' ? !code.includes(place) : !place.test(code)) {
    throw new Error(`The snippet has changed: there is no ${String(place)} in it`)
  }
  return code.replace(place, () => replacement)
}
