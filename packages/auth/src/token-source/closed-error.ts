const message = 'The token source is closed'

/** What a closed token source says to its callers. */
export function closedError(): TypeError {
  return new TypeError(message)
}

export function isClosedError(error: unknown): boolean {
  return error instanceof TypeError && error.message === message
}
