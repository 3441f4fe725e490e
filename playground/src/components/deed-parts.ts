/** What shows the outcome of a deed; together, as the first deed needs them all. */
export { AnswerPanel } from './answer-panel.tsx'
export { GuidancePanel } from './guidance-panel.tsx'
export { HeldTokenView } from './held-token-view.tsx'
export { RequestPanel } from './request-panel.tsx'
export { TimelinePanel } from './timeline-panel.tsx'
export { VisitHistory } from './visit-history.tsx'
