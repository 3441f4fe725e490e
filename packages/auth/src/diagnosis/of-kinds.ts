import type { FullGuidance } from '../guidance/guidance-texts.ts'
import type { NamedTexts, Remedy } from './diagnosis-texts.ts'

/** What a diagnosis adds to the guidance on a kind. */
export interface Addition {
  readonly title: string
  /** How long to wait, where that helps, when the answer names no time. */
  readonly wait?: string
}

/** The texts of diagnoses that are kinds of errors, from the guidance on them: each remedy follows its cause. */
export function ofKinds<Kind extends string>(
  guidance: Readonly<Record<Kind, FullGuidance>>,
  additions: Readonly<Record<Kind, Addition>>,
  blank: '' | ' ',
): Readonly<Record<Kind, NamedTexts>> {
  const names = Object.keys(additions) as Kind[]
  const texts = names.map((kind) => {
    const { title, wait } = additions[kind]
    const { meaning, causes } = guidance[kind]
    const remedies = causes.map(({ cause, remedy }): Remedy => cause + blank + remedy)
    return [kind, { title, meaning, remedies: wait ? [{ wait }, ...remedies] : remedies }]
  })
  return Object.fromEntries(texts) as Record<Kind, NamedTexts>
}
