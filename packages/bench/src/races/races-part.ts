import { median } from '../median.ts'
import type { Part, PartResult, RunOptions } from '../part.ts'
import { allPeers } from '../peers/all-peers.ts'
import type { Peer } from '../peers/peer.ts'
import { reason } from '../reason.ts'
import { formatCount, formatRatio } from '../report/format-figures.ts'
import { packageVersion } from '../report/package-version.ts'
import { callers, loginMs, type Outcome, races, runRace } from './run-race.ts'

/** What a peer did in one race: medians of all runs, but the worst of `mostAtOnce`. */
type Score = Outcome | { readonly failed: string }

interface Row {
  readonly peer: Peer
  readonly version: string
  /** By the id of the race. */
  readonly scores: Readonly<Record<string, Score>>
}

/** Races against one fake last-wins server in this process. */
export const racesPart: Part = {
  name: 'races',
  async run(options) {
    const rows: Row[] = []
    for (const peer of allPeers) {
      const scores: Record<string, Score> = {}
      for (const race of races) {
        options.progress(`${race.id} ${race.title}, ${peer.name}`)
        scores[race.id] = await repeat(() => runRace(race, peer), peer, options)
      }
      rows.push({ peer, version: packageVersion(peer.packageName), scores })
    }
    return report(rows)
  },
}

async function repeat(
  run: () => Promise<Outcome>,
  { isSlow }: Peer,
  { repetitions }: RunOptions,
): Promise<Score> {
  const outcomes: Outcome[] = []
  try {
    for (let index = 0; index < (isSlow ? 1 : repetitions); index++) outcomes.push(await run())
  } catch (error) {
    return { failed: reason(error) }
  }
  const why = outcomes.find((outcome) => outcome.why)?.why
  return {
    logins: median(outcomes.map(({ logins }) => logins)),
    ok: median(outcomes.map(({ ok }) => ok)),
    mostAtOnce: Math.max(...outcomes.map(({ mostAtOnce }) => mostAtOnce)),
    ...(why !== undefined && { why }),
  }
}

function report(rows: readonly Row[]): PartResult {
  const ours = rows[0] as Row
  const marks = { own: '', hook: ' †', harness: ' *' }
  const failures = rows.flatMap(({ peer, scores }) =>
    races.flatMap(({ id }) => {
      const score = scores[id]
      return score && 'failed' in score ? [`${peer.name}, ${id}: failed: ${score.failed}`] : []
    }),
  )
  const notes = rows.flatMap(({ peer: { packageName, note } }) =>
    note ? [`${packageName}: ${note}`] : [],
  )
  return {
    tables: [
      {
        title: `Races: ${callers} callers, one last-wins server, a login takes ${loginMs} ms. Logins / calls that succeeded`,
        head: ['package', 'version', ...races.map(({ id }) => id), '× ours', 'at once'],
        rows: rows.map((row) => [
          row.peer.name + marks[row.peer.recovery],
          row.version,
          ...races.map(({ id }) => cell(row.scores[id])),
          formatRatio(allLogins(row), allLogins(ours)),
          formatCount(mostAtOnce(row)),
        ]),
        notes: [
          ...races.map(({ id, title }) => `${id}: ${title}`),
          '× ours: logins of all three to those of ours; below 1× are those that never log in again, and fail',
          'at once: the most logins that were under way together',
          '* has no answer to a rejected token: retried once by the bench with the option that forces a new one',
          '† recovers in a hook that is written as its documentation shows or asks for',
          ...new Set(notes),
          ...failures,
        ],
      },
    ],
    data: {
      callers,
      loginMs,
      races: races.map(({ id, title, spreadMs }) => ({ id, title, spreadMs })),
      rows: rows.map((row) => ({
        name: row.peer.name,
        package: row.peer.packageName,
        version: row.version,
        recovery: row.peer.recovery,
        note: row.peer.note,
        ...row.scores,
        loginsToOurs: Math.round((allLogins(row) / allLogins(ours)) * 100) / 100,
      })),
    },
  }
}

function cell(score: Score | undefined): string {
  if (!score || 'failed' in score) return 'failed'
  return `${formatCount(score.logins)} / ${formatCount(score.ok)}`
}

function allLogins({ scores }: Row): number {
  return Object.values(scores)
    .map((score) => ('failed' in score ? NaN : score.logins))
    .reduce((sum, logins) => sum + logins, 0)
}

function mostAtOnce({ scores }: Row): number {
  return Math.max(
    ...Object.values(scores).map((score) => ('failed' in score ? NaN : score.mostAtOnce)),
  )
}
