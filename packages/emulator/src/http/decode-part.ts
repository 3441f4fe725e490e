/** Decodes one part of a path, so that `%2F` does not split it. An invalid part stays unchanged. */
export function decodePart(part: string): string {
  if (!part.includes('%')) return part
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
