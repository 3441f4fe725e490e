/** Whether an address has a shared state in its fragment. */
export const hasSharedState = (hash: string): boolean => /[#&]v=/.test(hash)
