/** @type {readonly import('./plant-mutant.mjs').Mutant[]} */
export const cloudflareMutants = []
