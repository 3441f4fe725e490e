/** Parts of the page that come after it. Together, so that whoever sees the list can also play. */
export const loadScenarioList = async () => {
  const [{ ScenarioList }] = await Promise.all([
    import('./scenario-list.tsx'),
    import('./story-panel.tsx'),
    import('../scenarios/run-scenario.ts'),
  ])
  return ScenarioList
}

export const loadStoryPanel = async () => (await import('./story-panel.tsx')).StoryPanel

export const loadTimelinePanel = async () => (await import('./timeline-panel.tsx')).TimelinePanel
