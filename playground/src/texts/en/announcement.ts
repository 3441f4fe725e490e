/** What is read aloud when a deed is done. */
export const announcement = {
  succeeded: (deed: string, status: string) => `${deed}: done, ${status}.`,
  failed: (deed: string, status: string) => `${deed} failed, ${status}. The guidance explains why.`,
}
