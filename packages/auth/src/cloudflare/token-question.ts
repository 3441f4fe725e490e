import type { ErrorKind } from '../errors/error-kind.ts'
import type { NorthboundError, Observation } from '../errors/northbound-error.ts'

/**
 * The one address that the object answers. The top-level domain `invalid` is reserved (RFC 2606), so no request from
 * outside can carry it: a Worker that hands its requests on to the object by accident hands out no token.
 */
export const tokenAddress = 'https://northbound-tokens.invalid/token'

/** What a Worker asks, as JSON in the body of a POST. */
export interface TokenQuestion {
  /** The application whose token is meant: an object must not answer with the token of another. */
  readonly url: string
  readonly appId: string
  /** The accessToken that the platform rejected. */
  readonly rejected?: string | undefined
  /** Set when the object is to ask the platform again whatever was refused to it. */
  readonly retryNow?: boolean | undefined
}

/** What the object answers: a token, an error, or what is wrong with its options. Never a secret or a refreshToken. */
export interface TokenAnswer {
  readonly token?: TokenInAnswer
  readonly error?: ErrorInAnswer
  readonly mistake?: string
}

export interface TokenInAnswer {
  readonly accessToken: string
  readonly generation: number
  readonly lifetimeMs: number
  readonly remainingMs: number
  /** Whether the object had the token before it was asked, so that it may have been superseded. */
  readonly isAdopted?: boolean | undefined
}

export interface ErrorInAnswer extends Observation {
  readonly kind: ErrorKind
}

/** The fields that make the same error on the other side; its texts are made there. */
export function writeError(error: NorthboundError): ErrorInAnswer {
  const { kind, status, platformCode, detail, reached, retryAfterMs } = error
  return { kind, status, platformCode, detail, reached, retryAfterMs }
}
