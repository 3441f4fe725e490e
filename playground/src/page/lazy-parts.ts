/** The parts of the page that are loaded on demand. */
import { createPart } from '../lazy/part.ts'
import { ScenarioList } from '../scenarios/scenario-list.tsx'

/** It is loaded from the beginning, but rendered later, because it is long. */
export const scenarioList = createPart(async () => ScenarioList)
export const storyPanel = createPart(
  async () => (await import('../scenarios/story-panel.tsx')).StoryPanel,
)

const outcomePanels = () => import('./outcome-panels.ts')
export const requestPanel = createPart(async () => (await outcomePanels()).RequestPanel)
export const answerPanel = createPart(async () => (await outcomePanels()).AnswerPanel)
export const guidancePanel = createPart(async () => (await outcomePanels()).GuidancePanel)
export const visitHistory = createPart(async () => (await outcomePanels()).VisitHistory)
export const timelinePanel = createPart(async () => (await outcomePanels()).TimelinePanel)

export const presetter = createPart(async () => (await import('../sharing/preset.tsx')).Preset)
export const updateNotice = createPart(
  async () => (await import('../offline/update-notice.tsx')).UpdateNotice,
)
