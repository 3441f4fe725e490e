import { readFileSync } from 'node:fs'

/** Linux counts in hundredths of a second, whatever its own clock. */
const microsecondsPerTick = 10_000

/**
 * The time that all threads of a process have had a processor, in µs: what it costs, however busy the machine is with others.
 * Undefined where the system does not tell.
 */
export function cpuTime(pid: number | undefined): number | undefined {
  try {
    // The second field is the name of the program in brackets, which may hold anything.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
    return (Number(fields[11]) + Number(fields[12])) * microsecondsPerTick
  } catch {
    return undefined
  }
}
