import { bodyOf } from './body-of.ts'

/** The text of a body, or its beginning when it has more than 64 kB. What breaks it off is thrown as it came. */
export async function readBeginning({ body }: Response): Promise<string> {
  // Read by hand: Chromium hides behind words of its own what breaks off the text of a Response.
  const reader = body && bodyOf(body.getReader()).getReader()
  const decoder = new TextDecoder()
  let text = ''
  for (;;) {
    const value = (await reader?.read())?.value
    if (!value) return text
    text += decoder.decode(value, { stream: true })
  }
}
