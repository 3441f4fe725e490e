import type { Locale } from '../language/locale.ts'
import { createPart, type Part } from '../lazy/part.ts'
import { codeOfScenario, type ScenarioId, type ScriptedId } from '../scripts/scenario-index.ts'
import { storyOfCode } from './code-story.ts'
import type { Stories, Story } from './story.ts'

/** The story of a scenario, in one language. */
export type StoryOf = (id: ScenarioId) => Story

/** The stories of each language are loaded separately. */
export const storiesIn: Readonly<Record<Locale, Part<StoryOf>>> = {
  en: createPart(async () => storyOf('en', (await import('./stories-in-english.ts')).stories)),
  'zh-CN': createPart(async () =>
    storyOf('zh-CN', (await import('./stories-in-chinese.ts')).stories),
  ),
}

function storyOf(locale: Locale, stories: Stories): StoryOf {
  return (id) => {
    const code = codeOfScenario(id)
    return code === undefined ? stories[id as ScriptedId] : storyOfCode(code, locale)
  }
}
