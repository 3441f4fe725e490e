/** Runs a proxy under attack for minutes: `npm run soak`, `npm run soak -- --help`. */
import { attackSoak } from './attack/attack-soak.ts'
import { formatReport } from './attack/format-report.ts'
import { type Arguments, helpText, readArguments } from './read-arguments.ts'

const asked = readAsked()
if (asked?.isHelp) console.log(helpText)
else if (asked) process.exitCode = await run(asked)

function readAsked(): Arguments | undefined {
  try {
    return readArguments(process.argv.slice(2))
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${helpText}`)
    process.exitCode = 2
    return undefined
  }
}

/** @returns the exit code */
async function run({ minutes }: Arguments): Promise<number> {
  const report = await attackSoak({
    attackMs: minutes * 60_000,
    progress: (line) => console.log(line),
  })
  console.log(`\n${formatReport(report)}`)
  return report.promises.every(({ isKept }) => isKept) ? 0 : 1
}
