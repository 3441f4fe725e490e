import { useEffect, useState } from 'preact/hooks'
import { useAnnounce } from './announcer.tsx'
import { useText } from '../language/locale.ts'
import { controlText } from './control-text.ts'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'

export interface CopyButtonProps {
  /** Name of what is copied. */
  readonly what: string
  readonly value: string
}

/** Copies a value to the clipboard on request only. */
export function CopyButton({ what, value }: CopyButtonProps) {
  const text = useText(controlText)
  const announce = useAnnounce()
  const [copied, setCopied] = useState(false)

  // Another value has not been copied yet.
  useEffect(() => setCopied(false), [value])

  async function copy() {
    await navigator.clipboard.writeText(value)
    setCopied(true)
    announce(text.copied(what))
  }

  return (
    <Button
      look="quiet"
      aria-label={text.copy(what)}
      title={text.copy(what)}
      onClick={() => void copy().catch(() => {})}
    >
      <Icon name={copied ? 'check' : 'copy'} />
    </Button>
  )
}
