import type { ServerResponse } from 'node:http'
import { setImmediate } from 'node:timers/promises'

/**
 * Writes an answer chunk by chunk. When the body breaks off, the connection is dropped
 * after the last chunk. (The adapter would send its own answer instead.)
 */
export async function writeResponse(response: Response, outgoing: ServerResponse): Promise<void> {
  const headers = Object.fromEntries(response.headers)
  if (!response.body) {
    outgoing.writeHead(response.status, headers).end()
    return
  }
  const reader: ReadableStreamDefaultReader<Uint8Array> = response.body.getReader()
  const leave = () => void reader.cancel().catch(() => {})
  outgoing.once('close', leave)
  try {
    const first = await reader.read()
    const second = reader.read()
    // An answer that is complete from the start gets a Content-Length, as from a server.
    const isDone = second.then(
      ({ done }) => done,
      () => false,
    )
    const isWhole = await Promise.race([isDone, setImmediate(false)])
    const length = isWhole && { 'content-length': first.value?.byteLength ?? 0 }
    outgoing.writeHead(response.status, { ...headers, ...length })
    for (let part = first; !part.done; part = part === first ? await second : await reader.read()) {
      await write(outgoing, part.value)
    }
    outgoing.end()
  } catch {
    outgoing.destroy()
  } finally {
    outgoing.off('close', leave)
  }
}

/** Resolves when the bytes have been sent. */
function write(outgoing: ServerResponse, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    outgoing.write(bytes, (error) => (error ? reject(error) : resolve()))
  })
}
