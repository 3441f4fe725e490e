/** One share of `npm run prove`, in a process of its own: model, plays, seed and path are arguments; the parent is told. */
import { type FaultTally, playFaults, sumTallies } from './play-faults.ts'
import { proveTokenLife } from './prove-token-life.ts'

const [model, plays, seed, path] = process.argv.slice(2)
const onProgress = (played: number) => {
  if (played % 50 === 0) process.send?.({ played })
}

try {
  if (model === 'faults') {
    const tallies: FaultTally[] = []
    for (let play = 0; play < Number(plays); play++) {
      tallies.push(await playFaults(Number(seed) + play))
      onProgress(tallies.length)
    }
    process.send?.({ tally: sumTallies(tallies) })
  } else {
    await proveTokenLife({
      schedules: Number(plays),
      seed: Number(seed),
      path: path || undefined,
      onProgress,
    })
  }
} catch (error) {
  const { message, cause } = error as Error
  console.error(`${message}\n${cause instanceof Error ? cause.message : ''}`)
  process.exitCode = 1
}
process.disconnect?.()
