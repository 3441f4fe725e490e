import { useEffect } from 'preact/hooks'
import { useText } from '../language/locale.ts'
import type { NewVersion } from '../offline/keep-offline.ts'
import { type Store, useStore } from '../session/store.ts'
import { pageText } from '../texts/first-texts.ts'
import { useAnnounce } from './announcer.tsx'
import { Button } from './button.tsx'
import styles from './update-notice.module.css'

export interface UpdateNoticeProps {
  readonly newVersion: Store<NewVersion | undefined>
}

/** Says that a newer version of the page is ready. It never takes over by itself: the visit would be lost. */
export function UpdateNotice({ newVersion }: UpdateNoticeProps) {
  const text = useText(pageText)
  const announce = useAnnounce()
  const version = useStore(newVersion)
  const isReady = version !== undefined

  useEffect(() => {
    if (isReady) announce(text.newVersion)
  }, [isReady, text, announce])

  if (!version) return null
  return (
    <div class={styles.notice}>
      <p>
        {text.newVersion} <span class={styles.price}>{text.newVersionPrice}</span>
      </p>
      <Button onClick={() => version.takeOver()}>{text.reload}</Button>
    </div>
  )
}
