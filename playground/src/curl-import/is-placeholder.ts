/**
 * Whether a value only stands for one: a variable of a collection (`{{secret}}`), of cmd (`%SECRET%`), an example in brackets
 * (`<secret>`), or what was masked before it was copied (`******`, `••••`).
 */
export function isPlaceholder(value: string): boolean {
  return /^(?:\{\{.*\}\}|\{\w+\}|<[^<>]+>|%[A-Za-z_]\w*%|\[[\w -]+\]|[*•●·xX]{3,}|…|\.{3})$/.test(
    value.trim(),
  )
}

/** An address that begins with a placeholder is read for the rest of it. */
export const placeholderHost = 'placeholder.invalid'

export function withoutPlaceholder(address: string): string {
  return address.replace(
    /^(?:https?:\/\/)?(?:\{\{[^}]*\}\}|<[^<>]+>|%[A-Za-z_]\w*%)(?::\d+)?/,
    `https://${placeholderHost}`,
  )
}
