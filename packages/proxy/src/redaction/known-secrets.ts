/** Shorter ones would make holes in ordinary words, in characters. */
const shortest = 6
/** Of a longer one only the beginning is looked for in base64, in characters. */
const longest = 4096
const known = new Set<string>()

/** Secrets of this process, each in the spellings in which it may turn up. */
export const knownSecrets: ReadonlySet<string> = known

/** Takes down a secret of the configuration, so that no error shows it. */
export function rememberSecret(secret: string): void {
  for (const spelling of spellingsOf(secret)) known.add(spelling)
}

/** A secret as it is, in an address, in JSON and in base64; none for one that is too short to be looked for. */
export function spellingsOf(secret: string): string[] {
  if (secret.length < shortest) return []
  const bytes = new TextEncoder().encode(secret.slice(0, longest))
  const base64 = btoa(String.fromCharCode(...bytes))
  return [
    secret,
    encodeURIComponent(new TextDecoder().decode(bytes)),
    JSON.stringify(secret).slice(1, -1),
    base64,
    base64.replaceAll('=', ''),
    base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''),
  ]
}
