/** Whether an emulator's fetch rejected because a fault dropped the connection, and not for a mistake. */
export function isConnectionReset(error: unknown): boolean {
  const cause: unknown = error instanceof TypeError ? error.cause : undefined
  return cause instanceof Error && 'code' in cause && cause.code === 'ECONNRESET'
}
