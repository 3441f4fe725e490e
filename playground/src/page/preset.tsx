import { useEffect, useState } from 'preact/hooks'
import type { Session } from '../session/create-session.ts'
import { applyPreset, type PresetRemainder } from '../sharing/apply-preset.ts'
import type { PlaygroundPreset } from '../sharing/playground-preset.ts'
import type { LinkDefect } from '../sharing/share-link.ts'
import { LinkNotice } from '../sharing/link-notice.tsx'

export interface PresetProps {
  readonly session: Session
  readonly preset: PlaygroundPreset | undefined
  /** What was wrong with the link that the preset is from. */
  readonly defect: LinkDefect | undefined
}

/** Puts a session into the state of a preset, and tells what of it could not be done or is left to the visitor. */
export function Preset({ session, preset, defect }: PresetProps) {
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
  return <LinkNotice about={about} onDismiss={() => setAbout([])} />
}
