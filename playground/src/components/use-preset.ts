import { useEffect, useState } from 'preact/hooks'
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
  // Written down: the same again, in an object of its own, would undo what the visitor did since.
  const written = preset && JSON.stringify(preset)
  useEffect(() => {
    if (written === undefined) return
    void applyPreset(session, JSON.parse(written) as PlaygroundPreset).then((remainder) =>
      setAbout((before) => [...before, ...remainder]),
    )
  }, [session, written])
  return { about, dismiss: () => setAbout([]) }
}
