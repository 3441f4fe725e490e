import { bodyOf } from './body-of.ts'

/** The text of a body, or its beginning when it has more than 64 kB. */
export async function readBeginning({ body }: Response): Promise<string> {
  return new Response(body && bodyOf(body.getReader())).text()
}
