import { useEffect, useState } from 'preact/hooks'
import type { Session } from '../session/create-session.ts'
import { applyPreset, type PresetRemainder } from './apply-preset.ts'
import type { PlaygroundPreset } from './playground-preset.ts'
import type { LinkDefect } from './share-link.ts'
import { LinkNotice } from './link-notice.tsx'

export interface PresetProps {
  readonly session: Session
  readonly preset: PlaygroundPreset | undefined
  /** Problems of the link that the preset comes from. */
  readonly defect: LinkDefect | undefined
}

/** Applies a preset to a session, and says which parts could not be applied or are left to the visitor. */
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
