import { callScenarios } from './call-scenarios.ts'
import { loginScenarios } from './login-scenarios.ts'
import { refreshScenarios } from './refresh-scenarios.ts'
import type { Scenario } from './scenario.ts'
import { transportScenarios } from './transport-scenarios.ts'

/** Every scenario, in the order in which a token meets them. */
export const allScenarios: readonly Scenario[] = [
  ...loginScenarios,
  ...refreshScenarios,
  ...callScenarios,
  ...transportScenarios,
]
