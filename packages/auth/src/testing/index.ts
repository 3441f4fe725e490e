/** Tools for testing programs that use Northbound. */
export { createManualClock, type ManualClock, type ManualClockOptions } from './manual-clock.ts'
export { storeCases } from './store-cases.ts'
export type { StoreCase, StorePlace } from './store-cases/store-place.ts'
