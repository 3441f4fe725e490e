/** A shorter secret would redact parts of ordinary words, in characters. */
const shortest = 6
/** Of a longer secret only the beginning is searched in base64, in characters. */
const longest = 4096
const known = new Set<string>()

/** Secrets of this process, each in all encodings in which it may appear. */
export const knownSecrets: ReadonlySet<string> = known

/** Registers a secret of the configuration, so that no error shows it. */
export function rememberSecret(secret: string): void {
  for (const spelling of spellingsOf(secret)) known.add(spelling)
}

/** A secret as it is, URL-encoded, in JSON and in base64; empty for a secret that is too short. */
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
