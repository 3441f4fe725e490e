import { type Clock, hostClock } from './clock.ts'

/** The clock of the host, with timers that do not keep a process alive: Node and Bun unref the timer, Deno its number. */
export const backgroundClock: Clock = {
  ...hostClock,
  schedule(ms, task) {
    const timer: unknown = setTimeout(task, ms)
    const { Deno } = globalThis as { Deno?: { unrefTimer(id: unknown): void } }
    if (Deno) Deno.unrefTimer(timer)
    else (timer as { unref?(): void }).unref?.()
    return () => clearTimeout(timer as number)
  },
}
