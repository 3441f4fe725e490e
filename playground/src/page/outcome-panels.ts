/** The panels that show the outcome of an action; loaded together, because the first action needs all. */
export { AnswerPanel } from '../wire/answer-panel.tsx'
export { GuidancePanel } from '../failure/guidance-panel.tsx'
export { RequestPanel } from '../wire/request-panel.tsx'
export { TimelinePanel } from '../timeline/timeline-panel.tsx'
export { VisitHistory } from '../history/visit-history.tsx'
