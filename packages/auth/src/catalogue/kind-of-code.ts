import type { ErrorKind } from '../errors/error-kind.ts'

/**
 * The kinds that more than one reader cares about, as lists of codes. A code that is missing here
 * is `platform-refused`. Kept apart from the full catalogue so that the core stays small.
 */
const codesOfKind: Partial<Record<ErrorKind, string>> = {
  'credentials-rejected': '100208 100006',
  'parameter-missing': '102202 100025 100220 100229 100218 100419',
  'input-invalid':
    '50400 100003 100007 100019 100022 100216 100222 100228 100405 100440 107003 120015 123029',
  'application-frozen': '100449 100247',
  'application-unknown': '100203',
  'not-authorized': '100217 100028',
  'token-rejected': '1010005 100002',
  throttled: '1010009 100501',
  'platform-fault': '50252 100001 100023 100244 101016 101017',
}

const kinds = new Map(
  Object.entries(codesOfKind).flatMap(([kind, codes]) =>
    codes.split(' ').map((code) => [code, kind as ErrorKind] as const),
  ),
)

/** The kind of a platform code, or undefined when no kind of its own stands for it. */
export function kindOfCode(code: string): ErrorKind | undefined {
  return kinds.get(code)
}
