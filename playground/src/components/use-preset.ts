import { useEffect, useRef, useState } from 'preact/hooks'
import type { Session } from '../session/create-session.ts'
import { applyPreset, type PresetRemainder } from '../sharing/apply-preset.ts'
import type { PlaygroundPreset } from '../sharing/playground-preset.ts'
import type { LinkDefect } from '../sharing/share-link.ts'

/** Puts a session into the state of a preset, and gives what there is to tell about it. */
export function usePreset(
  session: Session,
  preset: PlaygroundPreset | undefined,
  defect: LinkDefect | undefined,
) {
  const [about, setAbout] = useState<readonly (LinkDefect | PresetRemainder)[]>(
    defect ? [defect] : [],
  )
  // The same again, in an object of its own, would undo what the visitor did since.
  const applied = useRef<string | undefined>(undefined)
  useEffect(() => {
    const written = JSON.stringify(preset)
    if (!preset || written === applied.current) return
    applied.current = written
    void applyPreset(session, preset).then((remainder) =>
      setAbout((before) => [...before, ...remainder]),
    )
  }, [session, preset])
  return { about, dismiss: () => setAbout([]) }
}
