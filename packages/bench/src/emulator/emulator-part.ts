import type { Part } from '../part.ts'
import { formatCount } from '../report/format-figures.ts'
import { packageVersion } from '../report/package-version.ts'
import { measureColdStart } from './measure-cold-start.ts'
import { measureJump } from './measure-jump.ts'
import { connections, measureLoginServers } from './measure-login-servers.ts'
import { measureLogins } from './measure-logins.ts'
import { type HeapAt, measureMemory } from './measure-memory.ts'

/** What we promise; `growthMB` between the first and the last mark. */
const targets = { coldMs: 200, loginsPerSecond: 5000, jumpMs: 50, growthMB: 1 }
/** How many calls were made when the memory is looked at. */
const marks = [100_000, 500_000, 1_000_000]

/** How fast the emulator is there, answers and jumps in time, and whether it stays small. */
export const emulatorPart: Part = {
  name: 'emulator',
  async run({ repetitions, progress }) {
    progress('cold start')
    const cold = await measureColdStart(repetitions * 3)
    progress('logins in this process')
    const loginsPerSecond = Math.round(await measureLogins(repetitions * 6))
    progress('30 days')
    const jumpMs = await measureJump(repetitions * 3)
    progress('logins over HTTP')
    const servers = await measureLoginServers(repetitions * 4, 400)
    progress('memory over a million calls')
    const { heaps, entries } = await measureMemory(marks)
    const growthMB = (heaps.at(-1)?.megabytes ?? NaN) - (heaps[0]?.megabytes ?? NaN)

    return {
      tables: [
        {
          title: 'Emulator: from nothing to a token, and on',
          head: ['what', 'version', 'measured', 'target', ''],
          rows: [
            row(
              'import, create, first login',
              `${cold.ms.toFixed(0)} ms`,
              '< 200 ms',
              cold.ms < targets.coldMs,
            ),
            row(
              'logins in process, with journal',
              `${loginsPerSecond}/s`,
              '≥ 5000/s',
              loginsPerSecond >= targets.loginsPerSecond,
            ),
            row('a jump of 30 days', `${jumpMs.toFixed(1)} ms`, '< 50 ms', jumpMs < targets.jumpMs),
            row(
              'memory, from 100k to 1M calls',
              `${growthMB < 0 ? '−' : '+'}${Math.abs(growthMB).toFixed(2)} MB`,
              '≤ 1 MB',
              growthMB <= targets.growthMB,
            ),
          ],
          notes: [
            `in use after garbage collection: ${heaps.map(printHeap).join(', ')}; the journal holds ${entries} entries`,
          ],
        },
        {
          title: `Logins over HTTP: a process each, ${connections} connections kept alive`,
          head: ['server', 'version', 'logins/s', 'what a login does'],
          rows: servers.map(({ name, packageName, loginsPerSecond, does, failed }) => [
            name,
            packageName === undefined ? process.versions.node : packageVersion(packageName),
            failed ? 'failed' : formatCount(loginsPerSecond),
            failed ?? does,
          ]),
          notes: ['the last row shows how much of it is Node itself, and what asks'],
        },
      ],
      data: {
        cold: { importMs: round(cold.importMs), ms: round(cold.ms) },
        loginsPerSecond,
        jumpMs: round(jumpMs),
        memory: heaps.map(({ calls, megabytes }) => ({ calls, megabytes: round(megabytes) })),
        servers: servers.map(({ name, packageName, loginsPerSecond, failed }) => ({
          name,
          package: packageName,
          version: packageName && packageVersion(packageName),
          loginsPerSecond: failed ? null : loginsPerSecond,
          ...(failed !== undefined && { failed }),
        })),
        targets,
      },
    }
  },
}

function row(what: string, measured: string, target: string, isKept: boolean): string[] {
  const version = packageVersion('@northbound/emulator')
  return [`northbound: ${what}`, version, measured, target, isKept ? 'kept' : 'missed']
}

function printHeap({ calls, megabytes }: HeapAt): string {
  return `${megabytes.toFixed(1)} MB at ${Math.round(calls / 1000)}k`
}

const round = (value: number) => Math.round(value * 100) / 100
