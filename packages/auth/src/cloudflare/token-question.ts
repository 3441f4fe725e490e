import type { ErrorKind } from '../errors/error-kind.ts'
import type { NorthboundError, Observation } from '../errors/northbound-error.ts'

/**
 * The one address that the object answers. The top-level domain `invalid` is reserved (RFC 2606), so no request from
 * outside can carry it: a Worker that forwards its requests to the object by accident returns no token.
 */
export const tokenAddress = 'https://northbound-tokens.invalid/token'

/** The question of a Worker, as JSON in the body of a POST. */
export interface TokenQuestion {
  /** The platform of the token: an object must not answer with the token of another application. */
  readonly url: string
  readonly appId: string
  /** The accessToken that the platform rejected. */
  readonly rejected?: string | undefined
  /** Set to make the object ask the platform again after a refusal. */
  readonly retryNow?: boolean | undefined
}

/** The answer of the object: a token, an error, or what is wrong with its options. It never holds a secret or a refreshToken. */
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
  /** Whether the object had the token before this question, so that it may have been superseded. */
  readonly isAdopted?: boolean | undefined
}

export interface ErrorInAnswer extends Observation {
  readonly kind: ErrorKind
}

/** The fields from which the Worker creates the same error; it adds the texts itself. */
export function writeError(error: NorthboundError): ErrorInAnswer {
  const { kind, status, platformCode, detail, reached, retryAfterMs } = error
  return { kind, status, platformCode, detail, reached, retryAfterMs }
}
