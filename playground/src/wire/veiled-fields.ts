import type { Segment } from './segment.ts'

/** The secret fields of the authentication API, which are masked, in lower case. */
const veiledFields: Record<string, Segment['veiled']> = {
  secret: 'secret',
  accesstoken: 'token',
  refreshtoken: 'token',
  access_token: 'token',
}

/** How the value of a field is masked, if at all. */
export function veilOfField(name: string): Segment['veiled'] {
  return veiledFields[name.toLowerCase()]
}
