import { describe } from 'vitest'
import type { Mount } from '../stage/mount.ts'
import { bodyCases } from './body-cases.ts'
import { carryingCases } from './carrying-cases.ts'
import { checkCases } from './check-cases.ts'
import { failureCases } from './failure-cases.ts'
import { limitCases } from './limit-cases.ts'
import { optionCases } from './option-cases.ts'
import { replayCases } from './replay-cases.ts'
import { stallCases } from './stall-cases.ts'
import { strangerCases } from './stranger-cases.ts'

/** What holds for a proxy however it is mounted. */
export function proxySuite(mount: Mount): void {
  describe(`on ${mount.name}`, () => {
    describe('checks', () => {
      checkCases(mount)
    })
    describe('carrying', () => {
      carryingCases(mount)
    })
    describe('bodies', () => {
      bodyCases(mount)
    })
    describe('replay', () => {
      replayCases(mount)
    })
    describe('limits', () => {
      limitCases(mount)
    })
    describe('strangers', () => {
      strangerCases(mount)
    })
    describe('stalls', () => {
      stallCases(mount)
    })
    describe('failures', () => {
      failureCases(mount)
    })
    describe('options', () => {
      optionCases(mount)
    })
  })
}
