import * as v from 'valibot'
import { port, text } from '../settings/option-schemas.ts'

/** Where a server of ours listens: on a free port that only this machine can reach, when nothing else is said. */
export const listeningSchema = {
  port: v.optional(port, 0),
  hostname: v.optional(text, '127.0.0.1'),
}
