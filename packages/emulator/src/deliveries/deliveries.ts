import type { Blacklist } from './blacklist.ts'
import type { Delivery, Push } from './delivery.ts'
import type { Queue } from './queue.ts'

/** The notifications that the emulator sends to applications. */
export interface Deliveries {
  /** A copy of the newest, at most `journalLimit` of them and 16 MiB of bodies, in the order of sending. */
  readonly log: readonly Delivery[]
  /**
   * Resolves when no notification is waiting; never rejects. It does not wait for later retries.
   *
   * @example
   * ```ts
   * import { createEmulator, seedDevices } from '@northbound/emulator'
   * import { devicesOf } from '@northbound/emulator/devices'
   *
   * const emulator = createEmulator({ fetch: async () => new Response() })
   * devicesOf(emulator).report(seedDevices[0]!.deviceId, 'Battery', { batteryLevel: 80 })
   * await emulator.deliveries.idle()
   * console.log(emulator.deliveries.log.length) // 0: there is no subscription
   * ```
   */
  idle(): Promise<void>
}

/** The same for the sending code, which is loaded on demand. */
export interface DeliveryLine extends Deliveries {
  /** Replaced, never changed. */
  kept: readonly Delivery[]
  seq: number
  /** The queues of new notifications and of retries. Created with the first notification. */
  queues: { readonly first: Queue; readonly again: Queue } | undefined
  blacklist: Blacklist | undefined
  /** The retries, and their times in virtual ms since 1970. They keep their places in a queue. */
  again: { readonly at: number; readonly push: Push }[]
  /** Resolves when all waiting notifications have been sent; never rejects. */
  end: Promise<void>
  /** Aborts when the waiting notifications are dropped. */
  stop: AbortController
  /** Clears the log, drops what is waiting, and aborts what is being sent. */
  reset(): void
}

export function createDeliveries(): DeliveryLine {
  const line: DeliveryLine = {
    kept: [],
    seq: 0,
    queues: undefined,
    blacklist: undefined,
    again: [],
    end: Promise.resolve(),
    stop: new AbortController(),
    get log() {
      return structuredClone(line.kept)
    },
    async idle() {
      for (let end: Promise<void> | undefined; end !== line.end;) {
        end = line.end
        await end
      }
    },
    reset() {
      line.stop.abort()
      line.stop = new AbortController()
      line.kept = []
      line.queues = undefined
      line.blacklist = undefined
      line.again = []
      line.seq = 0
    },
  }
  return line
}
