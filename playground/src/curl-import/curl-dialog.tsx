import { useLayoutEffect, useRef } from 'preact/hooks'
import { useText } from '../language/locale.ts'
import { curlText } from './curl-text.ts'
import styles from './curl-import.module.css'
import { CurlReader, type CurlReaderProps } from './curl-reader.tsx'

/** The dialog for a curl command. What was pasted is gone once it is closed. */
export function CurlDialog({ onFill, onClose }: CurlReaderProps) {
  const text = useText(curlText)
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} class={styles.dialog} aria-label={text.heading} onClose={onClose}>
      <CurlReader onFill={onFill} onClose={() => dialog.current?.close()} />
    </dialog>
  )
}
