/**
 * Runs on Deno: the cases of the kit and our own, each reported in a line of JSON.
 * `memory`: all handles in this process. `file <path>`: every other handle in a second process on the same file.
 * With `NORTHBOUND_CASES` only those with these words in their name.
 */
import { type StorePlace, storeCases } from '@northbound/auth/testing'
import { kvCases } from './kv-cases.ts'
import { Database } from './kv-host.ts'
import { answerQuestions, startOtherProcess } from './other-process.ts'
import { passRealTime } from '../real-time.ts'

const [mode, path = ':memory:'] = process.argv.slice(2)
const database = new Database(path)
await database.open()

if (mode === 'serve') await answerQuestions(database)
else if (mode === 'file') await runInTwoProcesses()
else {
  const open = async () => database.store({ watch: true })
  await report(storeCases, { open, pass: passRealTime })
  await report(kvCases, database)
}
database.close()

async function runInTwoProcesses(): Promise<void> {
  const other = startOtherProcess(path)
  let opened = 0
  await report(storeCases, {
    open: async () => (++opened % 2 ? database.store() : other.store),
    pass: passRealTime,
    async interrupt() {
      database.close()
      await other.ask('close')
      return async () => {
        await database.open()
        await other.ask('open')
      }
    },
  } satisfies StorePlace)
  other.end()
}

async function report<Place>(
  cases: readonly { name: string; run(place: Place): Promise<void> }[],
  place: Place,
): Promise<void> {
  const words = process.env['NORTHBOUND_CASES'] ?? ''
  for (const { name, run } of cases.filter((each) => each.name.includes(words))) {
    const error = await run(place).then(
      () => undefined,
      (thrown: unknown) => String(thrown),
    )
    console.log(JSON.stringify({ name, error: error ?? 'none' }))
  }
}
