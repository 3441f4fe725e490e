import { useEffect, useState } from 'preact/hooks'
import { allScenarios } from '../scenarios/all-scenarios.ts'
import type { Session } from '../session/create-session.ts'
import { applyPreset, type PresetRemainder } from '../sharing/apply-preset.ts'
import type { PlaygroundPreset } from '../sharing/playground-preset.ts'
import type { LinkDefect } from '../sharing/share-link.ts'

/** Begins a session with a preset, once, and gives what there is to tell about it. */
export function usePreset(
  session: Session,
  preset: PlaygroundPreset | undefined,
  defect: LinkDefect | undefined,
) {
  const [about, setAbout] = useState<readonly (LinkDefect | PresetRemainder)[]>(
    defect ? [defect] : [],
  )
  // A preset is what a session begins with; another one later would undo what the visitor did.
  const [begun] = useState(preset)
  useEffect(() => {
    if (!begun) return
    const scenarios = allScenarios.map(({ id }) => id)
    void applyPreset(session, begun, scenarios).then((remainder) =>
      setAbout((before) => [...before, ...remainder]),
    )
  }, [session, begun])
  return { about, dismiss: () => setAbout([]) }
}
