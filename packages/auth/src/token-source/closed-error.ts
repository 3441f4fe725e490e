const message = 'The token source is closed'

/** The error that callers of a closed token source get. */
export function closedError(): TypeError {
  return new TypeError(message)
}

export function isClosedError(error: unknown): boolean {
  return error instanceof TypeError && error.message === message
}
