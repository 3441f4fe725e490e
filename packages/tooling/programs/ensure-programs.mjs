import { installPrograms } from './install-programs.mjs'
import { surveyPrograms } from './survey-programs.mjs'

/**
 * Looks for programs and installs what can be installed without a question.
 *
 * @param {readonly import('./named-programs.mjs').ProgramName[]} names
 * @returns {Promise<import('./survey-programs.mjs').MissingProgram[]>} what is still missing
 */
export async function ensurePrograms(names) {
  const missing = surveyPrograms(names)
  const installable = missing.filter(({ canInstall }) => canInstall)
  if (installable.length === 0) return missing
  await installPrograms(installable.map(({ name }) => name))
  return surveyPrograms(names)
}
