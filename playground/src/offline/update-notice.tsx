import { useEffect } from 'preact/hooks'
import { useText } from '../language/locale.ts'
import type { NewVersion } from './keep-offline.ts'
import { updateText } from './update-text.ts'
import { useAnnounce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import styles from './update-notice.module.css'

export interface UpdateNoticeProps {
  readonly version: NewVersion
}

/** Says that a newer version of the page is ready. It is never activated automatically, because the history would be lost. */
export function UpdateNotice({ version }: UpdateNoticeProps) {
  const text = useText(updateText)
  const announce = useAnnounce()
  useEffect(() => announce(text.ready), [text, announce])
  return (
    <div class={styles.notice}>
      <p>
        {text.ready} <span class={styles.price}>{text.price}</span>
      </p>
      <Button onClick={() => version.takeOver()}>{text.reload}</Button>
    </div>
  )
}
