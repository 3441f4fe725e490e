import { parseArgs } from 'node:util'

/** Parsed command line arguments. */
export interface Arguments {
  readonly isAttack: boolean
  readonly minutes: number
  readonly isHelp: boolean
}

export const helpText = `Runs a proxy for minutes under conditions that short tests cannot produce.

npm run soak -- --attack [options]

  --attack        many kinds of attacks, concurrently with 20 known callers
  --minutes=<n>   duration of the attack (5)
  --help          prints this text

Everything stays on this machine. The exit code is 0 when all promises were kept, 1 when one was broken, and
2 for invalid arguments.`

/** @throws {TypeError} that names the invalid argument and the accepted values */
export function readArguments(args: readonly string[]): Arguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      attack: { type: 'boolean', default: false },
      minutes: { type: 'string', default: '5' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  const minutes = Number(values.minutes)
  if (!(minutes > 0 && minutes <= 1440)) {
    throw new TypeError(
      `--minutes must be a number above 0 and up to 1440, not "${values.minutes}"`,
    )
  }
  if (!values.attack && !values.help) {
    throw new TypeError('--attack is missing: it is the only kind of run.')
  }
  return { isAttack: values.attack, minutes, isHelp: values.help }
}
