import type { Segment } from './segment.ts'

/** The secret fields of the authentication API, which are masked, in lower case. */
const maskedFields: Record<string, Segment['masked']> = {
  secret: 'secret',
  accesstoken: 'token',
  refreshtoken: 'token',
  access_token: 'token',
}

/** How the value of a field is masked, if at all. */
export function maskOfField(name: string): Segment['masked'] {
  return maskedFields[name.toLowerCase()]
}
