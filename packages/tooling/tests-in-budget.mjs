/** What a test file costs beside its tests: a process, and the files that it imports. */
const startMs = 1500
/** What is assumed of a test file that never ran here. */
const unknownMs = 2000

/**
 * Chooses the first files whose tests fit into a time. A slow file is left out, and cheaper ones after it still count.
 *
 * @param {readonly string[]} files in the order of their importance; the first one is always chosen
 * @param {ReadonlyMap<string, number>} durations in ms, of earlier runs
 * @param {number} budgetMs of one processor
 * @returns {string[]}
 */
export function testsInBudget(files, durations, budgetMs) {
  let leftMs = budgetMs
  return files.filter((file, index) => {
    const costMs = startMs + (durations.get(file) ?? unknownMs)
    if (index > 0 && costMs > leftMs) return false
    leftMs -= costMs
    return true
  })
}
