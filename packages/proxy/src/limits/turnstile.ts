import type { Incoming } from '../exchange/incoming.ts'

/** Lets so many in at one time, and so many wait, in the order of their coming. */
export interface Turnstile {
  /** How many are inside. */
  readonly inside: number
  /**
   * Gives a function that lets the next one in; call it once. Undefined when too many wait already.
   * @throws the reason of the signal, when it aborts while waiting; it is not looked at when there is room
   */
  enter(caller: Pick<Incoming, 'signal'>): Promise<() => void> | (() => void) | undefined
}

/**
 * @param inside at most so many at one time
 * @param waiting at most so many in front of it
 */
export function createTurnstile(inside: number, waiting: number): Turnstile {
  const queue = new Set<() => void>()
  let count = 0

  const leave = () => {
    const [next] = queue
    if (next) {
      queue.delete(next)
      next()
    } else {
      count--
    }
  }
  /** Leaves once, however often it is called: both the end of an answer and the end of a connection may tell. */
  const once = () => {
    let isOut = false
    return () => {
      if (!isOut) leave()
      isOut = true
    }
  }

  return {
    get inside() {
      return count
    },
    enter(caller) {
      if (count < inside) {
        count++
        return once()
      }
      if (queue.size >= waiting) return undefined
      const { signal } = caller
      signal.throwIfAborted()
      return new Promise((resolve, reject) => {
        const comeIn = () => {
          signal.removeEventListener('abort', giveUp)
          resolve(once())
        }
        const giveUp = () => {
          queue.delete(comeIn)
          reject(signal.reason as Error)
        }
        queue.add(comeIn)
        signal.addEventListener('abort', giveUp, { once: true })
      })
    },
  }
}
