import * as v from 'valibot'
import { port, text } from '../options/option-schemas.ts'

/** Where a server listens. The default is a free port on the loopback address. */
export const listeningSchema = {
  port: v.optional(port, 0),
  hostname: v.optional(text, '127.0.0.1'),
}
