import type { NorthboundError } from '../errors/northbound-error.ts'
import { answerError } from '../http/answer-error.ts'
import { readBeginning } from '../http/read-beginning.ts'
import type { TokenSource } from '../token-source/token-source.ts'

/** A replay: the rejection that caused it, and the copy of the call to send, if one was kept. */
export interface Replay {
  readonly rejection: NorthboundError
  readonly copy: Request | undefined
}

/** Sends one call, or sends it again when there is a `replay`. Throws if the call cannot be sent again. */
export type Carry = (accessToken: string, replay?: Replay) => Promise<Response>

/**
 * Sends a call with a valid token, and again with a new one when the platform rejects the token, whatever the method: the
 * platform did not carry out a rejected call. A token adopted from another source may have been superseded as well, so a
 * replay with an adopted token may be followed by a second one. The answer that rejects the last token is returned unchanged.
 *
 * @param spare the copy of the call that is kept for replays, if it needs one
 * @throws {NorthboundError} whatever the token source and `carry` throw.
 */
export async function sendWithToken(
  tokens: TokenSource,
  signal: AbortSignal | undefined,
  spare: Request | undefined,
  carry: Carry,
): Promise<Response> {
  let { accessToken } = await tokens.get({ signal })
  let response = await carry(accessToken)
  let kept = spare
  for (let replays = 1, isLast = false; !isLast; replays++) {
    const rejection = /40[13]/.test(String(response.status)) && (await rejectionOf(response))
    if (!rejection) break
    void response.body?.cancel()
    const next = await tokens.get({ rejected: accessToken, signal })
    isLast = replays > 1 || !next.isAdopted
    const copy = isLast ? kept : kept?.clone()
    if (isLast) kept = undefined
    ;({ accessToken } = next)
    response = await carry(accessToken, { rejection, copy })
  }
  // An unread copy would keep the whole body in memory.
  void kept?.body?.cancel()
  return response
}

/** The error of an answer that rejects the token; a 401 without a platform code counts as a rejection. */
async function rejectionOf(response: Response): Promise<NorthboundError | undefined> {
  const error = answerError(response, await readBeginning(response.clone()), 'token-rejected')
  return error?.kind === 'token-rejected' ? error : undefined
}

/** A copy for the replay of a call that may have a body. A call without a body needs no copy. */
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
