/**
 * Finds out why a call failed: from its error, its environment, and at most one request without credentials. The texts are
 * in `@northbound/auth/diagnosis/en` and `…/zh-cn`, so that a page loads one language.
 */
export { diagnose, type DiagnoseOptions } from './diagnose.ts'
export type { Certainty, Check, Consequence, Diagnosis, Evidence } from './diagnosis.ts'
export type { DiagnosisName } from './diagnosis-name.ts'
export {
  type DiagnosisHost,
  type Environment,
  type Permission,
  readEnvironment,
} from './environment.ts'
export { readRelayProblem } from './read-relay-problem.ts'
export type { ProbeOutcome } from './probe.ts'
export { type Place, readTarget, type TargetAddress } from './target-address.ts'
