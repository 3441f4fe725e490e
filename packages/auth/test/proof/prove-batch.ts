/** One share of `npm run prove`, in a process of its own: schedules and seed come as arguments, progress goes to the parent. */
import { proveTokenLife } from './prove-token-life.ts'

const [schedules, seed, path] = process.argv.slice(2)

await proveTokenLife({
  schedules: Number(schedules),
  seed: Number(seed),
  path: path || undefined,
  onProgress: (played) => {
    if (played % 50 === 0) process.send?.(played)
  },
}).catch((error: Error) => {
  console.error(`${error.message}\n${error.cause instanceof Error ? error.cause.message : ''}`)
  process.exitCode = 1
})
process.disconnect?.()
