import { inBothLanguages } from '../language/in-both-languages.ts'

/** What is read aloud when a deed is done. */
export const announcementText = inBothLanguages(
  {
    succeeded: (deed: string, status: string) => `${deed}: done, ${status}.`,
    failed: (deed: string, status: string) =>
      `${deed} failed, ${status}. The guidance explains why.`,
  },
  {
    succeeded: (deed: string, status: string) => `${deed}：成功，${status}。`,
    failed: (deed: string, status: string) => `${deed}：失败，${status}。指导面板说明了原因。`,
  },
)
