import type { Blacklist } from './blacklist.ts'
import type { Delivery, Push } from './delivery.ts'
import type { Queue } from './queue.ts'

/** What the emulator sends to applications, of itself. */
export interface Deliveries {
  /** A copy of the newest, at most `journalLimit` of them and 16 MiB of bodies, in the order of sending. */
  readonly log: readonly Delivery[]
  /**
   * Resolves when nothing is waiting any more; never rejects. It does not wait for the time of what is sent again.
   *
   * @example
   * ```ts
   * import { createEmulator, seedDevices } from '@northbound/emulator'
   * import { devicesOf } from '@northbound/emulator/devices'
   *
   * const emulator = createEmulator({ fetch: async () => new Response() })
   * devicesOf(emulator).report(seedDevices[0]!.deviceId, 'Battery', { batteryLevel: 80 })
   * await emulator.deliveries.idle()
   * console.log(emulator.deliveries.log.length) // 0: nobody has subscribed
   * ```
   */
  idle(): Promise<void>
}

/** The same for the code that sends, which is in the later part. */
export interface DeliveryLine extends Deliveries {
  /** Replaced, never changed. */
  kept: readonly Delivery[]
  seq: number
  /** What was never sent, and what is sent again. Made with the first notification. */
  queues: { readonly first: Queue; readonly again: Queue } | undefined
  blacklist: Blacklist | undefined
  /** What is sent again, and when in virtual ms since 1970. It keeps its places in a queue. */
  again: { readonly at: number; readonly push: Push }[]
  /** When what is waiting will have been sent; never rejects. */
  end: Promise<void>
  /** Aborts when what is waiting shall be forgotten. */
  stop: AbortController
  /** Forgets the log and what is waiting; ends what is on its way. */
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
