import type { ComponentChildren } from 'preact'
import { useCallback, useEffect, useState } from 'preact/hooks'
import { useText } from '../language/locale.ts'
import { MissingContext, type ReportMissing, type Retry } from './missing.ts'
import { loadingText } from './loading-text.ts'
import { useAnnounce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import styles from './missing-parts.module.css'

/**
 * Shows that parts of the page could not be loaded, and retries on request, or when the network is
 * back. There is one notice for all of them, always in view.
 */
export function MissingParts({ children }: { readonly children: ComponentChildren }) {
  const text = useText(loadingText)
  const announce = useAnnounce()
  const [missing, setMissing] = useState<readonly Retry[]>([])
  const [trying, setTrying] = useState(false)
  const isMissing = missing.length > 0

  const report = useCallback<ReportMissing>((retry) => {
    setMissing((before) => [...before, retry])
    return () => setMissing((before) => before.filter((other) => other !== retry))
  }, [])

  const tryAgain = useCallback(async () => {
    setTrying(true)
    const tried = await Promise.allSettled(missing.map((retry) => retry()))
    const loaded = missing.filter((_, place) => tried[place]?.status === 'fulfilled')
    setMissing((before) => before.filter((retry) => !loaded.includes(retry)))
    setTrying(false)
    if (loaded.length < missing.length) announce(text.stillMissing)
  }, [missing, announce, text])

  useEffect(() => {
    if (isMissing) announce(text.missing)
  }, [isMissing, announce, text])
  useEffect(() => {
    if (!isMissing) return undefined
    const again = () => void tryAgain()
    addEventListener('online', again)
    return () => removeEventListener('online', again)
  }, [isMissing, tryAgain])

  return (
    <MissingContext.Provider value={report}>
      {children}
      {isMissing && (
        <div class={styles.notice}>
          <p>{text.missing}</p>
          <Button aria-busy={trying} onClick={() => void tryAgain()}>
            {trying ? text.trying : text.again}
          </Button>
        </div>
      )}
    </MissingContext.Provider>
  )
}
