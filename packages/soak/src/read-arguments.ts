import { parseArgs } from 'node:util'

/** What was asked for on the command line. */
export interface Arguments {
  readonly isAttack: boolean
  readonly minutes: number
  readonly isHelp: boolean
}

export const helpText = `Runs a proxy for minutes under conditions that a test of seconds cannot make.

npm run soak -- --attack [options]

  --attack        attackers of many kinds beside 20 callers that the proxy knows
  --minutes=<n>   how long the attack lasts (5)
  --help          this text

Everything stays on this machine. The exit code is 0 when every promise was kept, 1 when one was broken, and
2 when the command was not understood.`

/** @throws {TypeError} that says what is wrong and what would be right */
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
    throw new TypeError(`--minutes: a number above 0 and up to 1440, not "${values.minutes}"`)
  }
  if (!values.attack && !values.help) {
    throw new TypeError('Say what to run: --attack is the only kind there is.')
  }
  return { isAttack: values.attack, minutes, isHelp: values.help }
}
