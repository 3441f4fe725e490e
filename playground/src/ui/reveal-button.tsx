import { Button } from './button.tsx'
import { Icon } from './icon.tsx'

export interface RevealButtonProps {
  readonly revealed: boolean
  readonly onToggle: () => void
  /** What it shows while pressed. */
  readonly label: string
}

/** Reveals masked values until clicked again. */
export function RevealButton({ revealed, onToggle, label }: RevealButtonProps) {
  return (
    <Button
      look="quiet"
      data-action="reveal"
      aria-pressed={revealed}
      aria-label={label}
      title={label}
      onClick={onToggle}
    >
      <Icon name={revealed ? 'eye-off' : 'eye'} />
    </Button>
  )
}
