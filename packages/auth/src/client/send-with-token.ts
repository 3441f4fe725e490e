import type { NorthboundError } from '../errors/northbound-error.ts'
import { answerError } from '../http/answer-error.ts'
import { parseJson } from '../http/read-answer.ts'
import type { TokenSource } from '../token-source/token-source.ts'

/** Sends one call, once. With a rejection it is the replay, and throws if the call cannot be sent again. */
export type Carry = (accessToken: string, rejection?: NorthboundError) => Promise<Response>

/**
 * Sends a call with a good token, and once more with a new one when the platform rejects it, whatever the method: a
 * rejected call was not carried out. An answer that rejects the second token too is returned as it is.
 *
 * @param spare the copy of the call that is kept for the replay, if it takes one
 * @throws {NorthboundError} whatever the token source and `carry` throw.
 */
export async function sendWithToken(
  tokens: TokenSource,
  signal: AbortSignal | undefined,
  spare: Request | undefined,
  carry: Carry,
): Promise<Response> {
  const { accessToken } = await tokens.get({ signal })
  const response = await carry(accessToken)
  const rejection = /40[13]/.test(String(response.status)) && (await rejectionOf(response))
  if (!rejection) {
    // An unread copy would keep the whole body in memory.
    void spare?.body?.cancel()
    return response
  }
  void response.body?.cancel()
  const next = await tokens.get({ rejected: accessToken, signal })
  return carry(next.accessToken, rejection)
}

/** The error of an answer that rejects the token; a 401 without a code of the platform counts as one. */
async function rejectionOf(response: Response): Promise<NorthboundError | undefined> {
  const error = answerError(response, parseJson(await response.clone().text()), 'token-rejected')
  return error?.kind === 'token-rejected' ? error : undefined
}

/** A copy for the replay, of a call that may have a body: one without is sent again as it is. */
export function spareOf(request: Request): Request | undefined {
  return /GET|HEAD/.test(request.method) ? undefined : request.clone()
}

/** The two headers of every call (Authentication page, 2022-02-24). */
export function setTokenHeaders(
  headers: Headers,
  { appId }: TokenSource,
  accessToken: string,
): void {
  headers.set('app_key', appId)
  headers.set('authorization', `Bearer ${accessToken}`)
}
