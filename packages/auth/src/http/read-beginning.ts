import { bodyOf } from './body-of.ts'

/** The text of a body, or its first 64 kB. An error of the stream is thrown unchanged. */
export async function readBeginning({ body }: Response): Promise<string> {
  // Read from the stream, because Response.text() of Chromium replaces the stream's error by its own.
  const reader = body && bodyOf(body.getReader()).getReader()
  const decoder = new TextDecoder()
  let text = ''
  for (;;) {
    const value = (await reader?.read())?.value
    if (!value) return text
    text += decoder.decode(value, { stream: true })
  }
}
