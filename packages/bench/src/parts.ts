import { bundlesPart } from './bundles/bundles-part.ts'
import { emulatorPart } from './emulator/emulator-part.ts'
import { hotPathPart } from './hot-path/hot-path-part.ts'
import type { Part } from './part.ts'
import { playgroundPart } from './playground/playground-part.ts'
import { processesPart } from './processes/processes-part.ts'
import { proxyPart } from './proxy/proxy-part.ts'
import { racesPart } from './races/races-part.ts'

/** All parts, in the order of the table. */
export const parts: readonly Part[] = [
  racesPart,
  processesPart,
  bundlesPart,
  hotPathPart,
  emulatorPart,
  proxyPart,
  playgroundPart,
]
