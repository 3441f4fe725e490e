/** `59:42`, or `1:00:00` from an hour on: whole seconds, never below zero. */
export function spellDuration(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000))
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const shown = parts[0] ? parts : parts.slice(1)
  return shown.map((part, place) => String(part).padStart(place ? 2 : 1, '0')).join(':')
}

/** How long a call took: `3.2 ms`, `128 ms`. */
export function spellTiming(ms: number): string {
  return `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms`
}
