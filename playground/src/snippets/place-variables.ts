import { placeholder, type Variable, type Where } from './variable.ts'

/** How a language writes what the library cannot: a value that is read when the code runs. */
export interface Notation {
  /** The mark around the string literals that the library writes. */
  readonly quote: '"' | "'"
  /** What stands between a literal and an expression that continue each other. */
  readonly join: string
  /** The value as it is. */
  readonly read: (variable: Variable) => string
  /** The value encoded for a form, where the library writes a form as one text. */
  readonly form?: (variable: Variable) => string
  /** What takes the place of `"placeholder"`, where the library writes JSON as one text. */
  readonly json?: (variable: Variable) => string
}

/** Puts expressions in the place of the placeholders, and ends and begins the literals around them. */
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

/** A placeholder, and with it the marks that stand directly at its ends. */
function pattern(where: Where, quote: string): RegExp {
  const parts = placeholder(where, '(OCEANCONNECT_[A-Z_]+?)' as Variable)
  return new RegExp(`(${quote})?${parts}(${quote})?`, 'g')
}

/** Replaces the one place that must be there: another version of the library may write something else. */
export function replaceOnce(code: string, place: string | RegExp, replacement: string): string {
  if (typeof place === 'string' ? !code.includes(place) : !place.test(code)) {
    throw new Error(`The snippet has changed: there is no ${String(place)} in it`)
  }
  return code.replace(place, () => replacement)
}
