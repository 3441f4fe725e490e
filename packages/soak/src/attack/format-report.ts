import type { AttackReport } from './attack-soak.ts'
import type { Experience } from './known-callers.ts'
import { percentile } from './percentile.ts'

/** The human-readable report of an attack. */
export function formatReport({ quiet, attacked, outcomes, promises }: AttackReport): string {
  return [
    'Known callers',
    `  quiet     ${describe(quiet)}`,
    `  attacked  ${describe(attacked)}`,
    '',
    'Attacks: most concurrent attempts, and how attempts ended',
    ...Object.entries(outcomes).map(
      ([name, { most, ended }]) =>
        `  ${name.padEnd(34)}${String(most).padStart(6)}  ${list(ended)}`,
    ),
    '',
    ...promises.map(({ what, seen, isKept }) => `${isKept ? 'kept  ' : 'BROKEN'}  ${what} ${seen}`),
  ].join('\n')
}

function describe({ durations, failures }: Experience): string {
  const at = (percent: number) => `p${percent} ${percentile(durations, percent).toFixed(1)} ms`
  const failed = failures.size > 0 ? list(Object.fromEntries(failures)) : 'none failed'
  return `${durations.length} calls, ${at(50)}, ${at(99)}; ${failed}`
}

function list(counts: Readonly<Record<string, number>>): string {
  const entries = Object.entries(counts).sort(([, a], [, b]) => b - a)
  return entries.map(([what, count]) => `${count} × ${what}`).join(', ') || 'none ended'
}
