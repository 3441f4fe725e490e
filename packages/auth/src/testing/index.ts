/** Tools for testing what is built on Northbound. */
export { createManualClock, type ManualClock } from './manual-clock.ts'
