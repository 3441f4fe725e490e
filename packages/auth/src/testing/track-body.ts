/** Learns of each reading of a body, and gives it back. */
export type Track = <T>(reading: Promise<T>) => Promise<T>

const readings = ['text', 'json', 'arrayBuffer', 'bytes', 'blob', 'formData'] as const

/** Makes every reading of the body known, by whichever method, of clones and streams too. Changes the object in place. */
export function trackBody<T extends Request | Response>(message: T, track: Track): T {
  const properties: PropertyDescriptorMap = {}
  for (const name of readings) {
    const read = message[name] as (() => Promise<unknown>) | undefined
    // Not every host has `bytes`.
    if (read) properties[name] = method(() => track(read.call(message)))
  }
  const clone = message.clone as () => T
  properties['clone'] = method(() => trackBody(clone.call(message), track))
  // Firefox has no `body` in a Request.
  if ('body' in message) {
    properties['body'] = { get: trackedOnce(message, track), configurable: true }
  }
  return Object.defineProperties(message, properties)
}

/** Others may replace it, as ky does with `json`. */
function method(value: () => unknown): PropertyDescriptor {
  return { value, configurable: true, writable: true }
}

/** The stream of a body, made at the first look: an object whose stream nobody wants keeps its body as it is. */
function trackedOnce(message: Request | Response, track: Track): () => Request['body'] {
  const prototype = Object.getPrototypeOf(message) as object
  let stream: Request['body'] | undefined
  return () => {
    if (stream !== undefined) return stream
    const body = Reflect.get(prototype, 'body', message) as Request['body']
    return (stream = body && trackStream(body, track))
  }
}

/** A stream that reads the other one piece by piece, when it is read itself. */
function trackStream(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  track: Track,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  let reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>> | undefined
  return new ReadableStream(
    {
      async pull(controller) {
        reader ??= stream.getReader()
        const { done, value } = await track(reader.read())
        if (done) controller.close()
        else controller.enqueue(value)
      },
      cancel: (reason) => track((reader ?? stream).cancel(reason)),
    },
    // Nothing is read before somebody asks: a text() of the message has to find its body unlocked.
    { highWaterMark: 0 },
  )
}
