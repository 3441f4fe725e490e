/** Where the playground shows a kind or a code: a link that opens it in that state. */
export function tryIt(subject: string): string {
  return `/playground/#v=1&scenario=${encodeURIComponent(subject)}`
}
