import type { FirstTexts } from '../first-texts.ts'

export const announcement: FirstTexts['announcement'] = {
  succeeded: (deed: string, status: string) => `${deed}：成功，${status}。`,
  failed: (deed: string, status: string) => `${deed}：失败，${status}。指导面板说明了原因。`,
}
