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
import { failedAuthenticationCases } from './failed-authentication-cases.ts'

/** The suite of a proxy, for every mount. */
export function proxySuite(mount: Mount): void {
  describe(`on ${mount.name}`, () => {
    describe('checks', () => {
      checkCases(mount)
    })
    describe('forwarding', () => {
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
    describe('failed authentication', () => {
      failedAuthenticationCases(mount)
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
