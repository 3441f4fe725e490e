/** Decoded one part at a time, so that `%2F` cuts nothing. What cannot be decoded stays as it is. */
export function decodePart(part: string): string {
  if (!part.includes('%')) return part
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
