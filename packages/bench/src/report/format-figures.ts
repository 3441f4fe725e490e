/** `1`, `9`, `12.5`: a median of counts has at most a half. `–` when there is none. */
export function formatCount(count: number): string {
  return Number.isFinite(count) ? String(Math.round(count * 10) / 10) : '–'
}

/** How often ours goes into it: `9×`, `1.4×`; `–` when that means nothing. */
export function formatRatio(value: number, ours: number): string {
  const ratio = value / ours
  if (!Number.isFinite(ratio)) return '–'
  return `${ratio >= 10 ? Math.round(ratio) : Math.round(ratio * 100) / 100}×`
}

/** `14.75 kB`, of 1000 bytes each. */
export function formatKilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(2)} kB`
}
