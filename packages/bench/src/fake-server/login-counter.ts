/** What the server has seen of logins. A refresh counts as one: it, too, ends the token before. */
export interface LoginCounts {
  readonly logins: number
  /** The most logins that were under way at the same time. 1 is right; the platform forbids more. */
  readonly mostAtOnce: number
}

export interface LoginCounter {
  read(): LoginCounts
  /** Counts from zero again; what is under way stays so. */
  reset(): void
  during<T>(login: () => Promise<T>): Promise<T>
}

export function createLoginCounter(): LoginCounter {
  let logins = 0
  let underWay = 0
  let mostAtOnce = 0
  return {
    read: () => ({ logins, mostAtOnce }),
    reset() {
      logins = 0
      mostAtOnce = underWay
    },
    async during(login) {
      logins++
      mostAtOnce = Math.max(mostAtOnce, ++underWay)
      try {
        return await login()
      } finally {
        underWay--
      }
    },
  }
}
