import { parseArgs } from 'node:util'

/** Parsed command line arguments. */
export interface Arguments {
  /** Names of the parts to run; undefined for all. */
  readonly only: readonly string[] | undefined
  readonly repetitions: number
  /** Whether the results become the committed ones, which the docs read. */
  readonly isKept: boolean
  readonly isHelp: boolean
}

/**
 * @param partNames what `--only` may name
 * @throws {TypeError} that names the invalid argument and the accepted values.
 */
export function readArguments(args: readonly string[], partNames: readonly string[]): Arguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string' },
      repeat: { type: 'string', default: '5' },
      keep: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  const only = values.only?.split(',').map((name) => name.trim())
  const unknown = only?.find((name) => !partNames.includes(name))
  if (unknown !== undefined) {
    throw new TypeError(`--only: there is no part "${unknown}", only ${partNames.join(', ')}`)
  }
  const repetitions = Number(values.repeat)
  if (!Number.isInteger(repetitions) || repetitions < 1) {
    throw new TypeError(`--repeat must be an integer of at least 1, not "${values.repeat}"`)
  }
  return { only, repetitions, isKept: values.keep, isHelp: values.help }
}

export function helpText(partNames: readonly string[]): string {
  return `Measures Northbound beside other packages, on this machine and without the network.

npm run bench -- [options]

  --only=<part>   some parts, with commas between them: ${partNames.join(', ')}
  --repeat=<n>    repetitions of each measurement; medians are shown (5)
  --keep          make the results the ones that are committed; of parts that did not run the old ones stay
  --help          this text

Prints a table, and writes the same in numbers to packages/bench/results/latest.json.`
}
