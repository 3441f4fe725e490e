/**
 * The body as text; undefined when it has more than `limit` bytes. It reads no further then.
 * Bytes that are not UTF-8 become U+FFFD.
 */
export async function readText(request: Request, limit: number): Promise<string | undefined> {
  // Firefox has no `body` in a Request.
  const body = request.body as Request['body'] | undefined
  if (body === null) return ''
  if (!body) return readAtOnce(request, limit)
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let text = ''
  let size = 0
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.byteLength
    if (size > limit) {
      await reader.cancel()
      return undefined
    }
    text += decoder.decode(part.value, { stream: true })
  }
  return text + decoder.decode()
}

async function readAtOnce(request: Request, limit: number): Promise<string | undefined> {
  const bytes = await request.arrayBuffer()
  return bytes.byteLength > limit ? undefined : new TextDecoder().decode(bytes)
}
