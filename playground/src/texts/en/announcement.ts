/** What a screen reader announces after an action. */
export const announcement = {
  succeeded: (deed: string, status: string) => `${deed}: done, ${status}.`,
  failed: (deed: string, status: string) => `${deed} failed, ${status}. The guidance explains why.`,
}
