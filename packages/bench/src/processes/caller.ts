/** A process that calls when it is told to: `caller.ts <contestant> <url> [<folder shared with others>]`. */
import '../only-loopback.ts'
import { reason } from '../reason.ts'
import { contestants } from './contestants.ts'

/** What it answers to each message. */
export interface Answer {
  readonly ok: boolean
  readonly why?: string
}

const [name, url = '', folder = ''] = process.argv.slice(2)
const contestant = contestants.find((one) => one.name === name)
if (!contestant) throw new Error(`there is no contestant ${name}`)

const contender = await contestant.create({ url, fetch: globalThis.fetch }, folder)
process.on('message', async () => {
  const answer: Answer = await contender.call().then(
    (ok) => ({ ok }),
    (error: unknown) => ({ ok: false, why: reason(error) }),
  )
  process.send?.(answer)
})
process.send?.('ready')
