/** The components that come apart from the page, each with the first need for it. */
import { createPart } from '../later/part.ts'

export const scenarioList = createPart(
  async () => (await import('./scenario-list.tsx')).ScenarioList,
)
export const storyPanel = createPart(async () => (await import('./story-panel.tsx')).StoryPanel)

const deedParts = () => import('./deed-parts.ts')
export const requestPanel = createPart(async () => (await deedParts()).RequestPanel)
export const answerPanel = createPart(async () => (await deedParts()).AnswerPanel)
export const guidancePanel = createPart(async () => (await deedParts()).GuidancePanel)
export const heldTokenView = createPart(async () => (await deedParts()).HeldTokenView)
export const visitHistory = createPart(async () => (await deedParts()).VisitHistory)
export const timelinePanel = createPart(
  async () => (await import('./timeline-panel.tsx')).TimelinePanel,
)

/** All that the outcome of a deed may be shown in. */
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

export const curlDialog = createPart(async () => (await import('./curl-dialog.tsx')).CurlDialog)
export const commandPalette = createPart(
  async () => (await import('./command-palette.tsx')).CommandPalette,
)
export const shortcutDialog = createPart(
  async () => (await import('./shortcut-dialog.tsx')).ShortcutDialog,
)
export const linkNotice = createPart(async () => (await import('./link-notice.tsx')).LinkNotice)
export const sharing = createPart(() => import('../sharing/link-to.ts'))

/** All of them, for stories that want them at once. */
export const everyPart = [
  ...outcomeParts,
  scenarioList,
  storyPanel,
  relayField,
  directFields,
  curlDialog,
  commandPalette,
  shortcutDialog,
  linkNotice,
  sharing,
]
