/** Watches, publishes, takes a lease, gives nothing back, and has nothing more to do. */
import { fileStore } from '@northbound/auth/node'
import { application, recordOf } from './token-record.ts'

const [path = ''] = process.argv.slice(2)
const [watcher, writer] = [fileStore({ path }), fileStore({ path })]
const hinted = new Promise<boolean>((resolve) => {
  watcher.watch?.(application, () => resolve(true))
})
// Of this one nothing will be heard.
watcher.watch?.(`${application}-quiet`, () => {})
await Promise.all([watcher.read(application), watcher.read(`${application}-quiet`)])
// Time for the watching to begin.
await new Promise((resolve) => setTimeout(resolve, 50))
await writer.publish(application, recordOf(1))
const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 5000).unref())
const answer = await Promise.race([hinted, late])
await writer.lease(application, 60_000)
console.log(JSON.stringify({ hinted: answer }))
