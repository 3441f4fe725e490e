import { useEffect, useState } from 'preact/hooks'
import { createPart } from '../later/part.ts'
import { useActWith } from '../later/use-act-with.ts'
import type { Session } from '../session/create-session.ts'
import type { PresetRemainder } from '../sharing/apply-preset.ts'
import type { PlaygroundPreset } from '../sharing/playground-preset.ts'
import type { LinkDefect } from '../sharing/share-link.ts'
import { Later } from './later.tsx'
import { linkNotice } from './later-parts.ts'

const presetting = createPart(() => import('../sharing/apply-preset.ts'))

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
  const actWithPresetting = useActWith(presetting)
  // Written down: the same again, in an object of its own, would undo what the visitor did since.
  const written = preset && JSON.stringify(preset)
  useEffect(() => {
    if (written === undefined) return
    actWithPresetting(async ({ applyPreset }) => {
      const remainder = await applyPreset(session, JSON.parse(written) as PlaygroundPreset)
      setAbout((before) => [...before, ...remainder])
    })
  }, [session, written, actWithPresetting])

  if (!about.length) return null
  return <Later part={linkNotice} props={{ about, onDismiss: () => setAbout([]) }} />
}
