/** Watches, publishes, takes a lease, gives nothing back, and has nothing more to do. */
import { fileStore } from '@northbound/auth/node'
import { application, recordOf } from './token-record.ts'

const [path = ''] = process.argv.slice(2)
const [watcher, writer] = [fileStore({ path }), fileStore({ path })]
const heard = { isHinted: false }
watcher.watch?.(application, () => {
  heard.isHinted = true
})
// Of this one nothing will be heard.
watcher.watch?.(`${application}-quiet`, () => {})
await Promise.all([watcher.read(application), watcher.read(`${application}-quiet`)])
let generation = 0
// Watching begins in a while; until then hints are lost.
while (!heard.isHinted) await writer.publish(application, recordOf(++generation))
await writer.lease(application, 60_000)
console.log(JSON.stringify({ generation }))
