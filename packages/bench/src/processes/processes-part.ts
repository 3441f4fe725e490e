import { median } from '../median.ts'
import type { Part } from '../part.ts'
import { reason } from '../reason.ts'
import { formatCount, formatRatio } from '../report/format-figures.ts'
import { packageVersion } from '../report/package-version.ts'
import { type Contestant, contestants } from './contestants.ts'
import { calls, type Game, playPingPong, processes } from './play-ping-pong.ts'

/** Real processes that take turns, with and without a shared store. */
export const processesPart: Part = {
  name: 'processes',
  async run({ repetitions, progress }) {
    const rows = []
    for (const contestant of contestants) {
      progress(contestant.name)
      const { games, failed } = await playAll(contestant, repetitions)
      rows.push({
        name: contestant.name,
        package: contestant.packageName,
        version: packageVersion(contestant.packageName),
        recovery: contestant.recovery,
        logins: median(games.map(({ logins }) => logins)),
        ok: median(games.map(({ ok }) => ok)),
        why: failed ?? games.find(({ why }) => why)?.why,
        ...(failed !== undefined && { failed }),
      })
    }
    const ours = rows[0]?.logins ?? NaN
    return {
      tables: [
        {
          title: `Processes: ${processes} of them, ${calls} calls in turns over a real port`,
          head: ['package', 'version', 'logins', '× ours', 'calls ok', 'the others end with'],
          rows: rows.map((row) => [
            row.name + (row.recovery === 'harness' ? ' *' : ''),
            row.version,
            row.failed ? 'failed' : formatCount(row.logins),
            formatRatio(row.logins, ours),
            formatCount(row.ok),
            row.why ?? '',
          ]),
          notes: [
            'Processes that share nothing supersede each other’s token with each login. Ours stops after a few logins a minute and says',
            'how to share a store; the others go on.',
          ],
        },
      ],
      data: { processes, calls, rows },
    }
  },
}

/** Plays until the first game that cannot be played. */
async function playAll(
  contestant: Contestant,
  repetitions: number,
): Promise<{ games: Game[]; failed?: string }> {
  const games: Game[] = []
  try {
    for (let index = 0; index < repetitions; index++) games.push(await playPingPong(contestant))
    return { games }
  } catch (error) {
    return { games, failed: reason(error) }
  }
}
