/** The components that are loaded on demand. */
import { createPart } from './part.ts'
import { ScenarioList } from '../scenarios/scenario-list.tsx'

/** It is loaded from the beginning, but rendered later, because it is long. */
export const scenarioList = createPart(async () => ScenarioList)
export const storyPanel = createPart(
  async () => (await import('../scenarios/story-panel.tsx')).StoryPanel,
)

const deedParts = () => import('./deed-parts.ts')
export const requestPanel = createPart(async () => (await deedParts()).RequestPanel)
export const answerPanel = createPart(async () => (await deedParts()).AnswerPanel)
export const guidancePanel = createPart(async () => (await deedParts()).GuidancePanel)
export const heldTokenView = createPart(async () => (await deedParts()).HeldTokenView)
export const visitHistory = createPart(async () => (await deedParts()).VisitHistory)
export const timelinePanel = createPart(async () => (await deedParts()).TimelinePanel)

/** All components that can show the outcome of an action. */
export const outcomeParts = [
  requestPanel,
  answerPanel,
  guidancePanel,
  heldTokenView,
  visitHistory,
  timelinePanel,
]

const realParts = () => import('./real-parts.ts')
export const relayField = createPart(async () => (await realParts()).RelayField)
export const directFields = createPart(async () => (await realParts()).DirectFields)

export const curlDialog = createPart(
  async () => (await import('../curl-import/curl-dialog.tsx')).CurlDialog,
)
const keyboardParts = () => import('./keyboard-parts.ts')
export const commandPalette = createPart(async () => (await keyboardParts()).CommandPalette)
export const shortcutDialog = createPart(async () => (await keyboardParts()).ShortcutDialog)
export const presetter = createPart(async () => (await import('../page/preset.tsx')).Preset)
export const updateNotice = createPart(
  async () => (await import('../page/update-notice.tsx')).UpdateNotice,
)
export const sharing = createPart(() => import('../sharing/link-to.ts'))

/** All parts, for stories that need them at once. */
export const everyPart = [
  ...outcomeParts,
  scenarioList,
  storyPanel,
  relayField,
  directFields,
  curlDialog,
  commandPalette,
  shortcutDialog,
  presetter,
  updateNotice,
  sharing,
]
