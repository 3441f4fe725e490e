/** Registers a read of a body, and returns it. */
export type Track = <T>(reading: Promise<T>) => Promise<T>

const readings = ['text', 'json', 'arrayBuffer', 'bytes', 'blob', 'formData'] as const

/** Registers every read of the body, by any method, also of clones and streams. Changes the object in place. */
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

/** Writable, because others may replace the method, as ky does with `json`. */
function method(value: () => unknown): PropertyDescriptor {
  return { value, configurable: true, writable: true }
}

/** The stream of a body, created at first use: an object whose stream is not used keeps its body unchanged. */
function trackedOnce(message: Request | Response, track: Track): () => Request['body'] {
  const prototype = Object.getPrototypeOf(message) as object
  let stream: Request['body'] | undefined
  return () => {
    if (stream !== undefined) return stream
    const body = Reflect.get(prototype, 'body', message) as Request['body']
    return (stream = body && trackStream(body, track))
  }
}

/** A stream that reads a chunk of the other one when it is read itself. */
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
    // Nothing is read ahead: a text() of the message requires an unlocked body.
    { highWaterMark: 0 },
  )
}
