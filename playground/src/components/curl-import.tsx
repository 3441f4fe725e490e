import { useRef, useState } from 'preact/hooks'
import { useText } from '../language/locale.ts'
import type { FormValues } from '../session/session-state.ts'
import { curlText } from '../texts/curl-text.ts'
import { Button } from './button.tsx'
import styles from './curl-import.module.css'
import { CurlReader } from './curl-reader.tsx'

export interface CurlImportProps {
  /** Gives back what was really filled in. */
  readonly onFill: (values: Partial<FormValues>) => Partial<FormValues>
}

/** A button that opens a dialog for a curl command. What was pasted is gone once it is closed. */
export function CurlImport({ onFill }: CurlImportProps) {
  const text = useText(curlText)
  const dialog = useRef<HTMLDialogElement>(null)
  const [open, setOpen] = useState(false)

  return (
    <>
      <Button
        look="quiet"
        onClick={() => {
          setOpen(true)
          dialog.current?.showModal()
        }}
      >
        {text.open}
      </Button>
      <dialog
        ref={dialog}
        class={styles.dialog}
        aria-label={text.heading}
        onClose={() => setOpen(false)}
      >
        {open && <CurlReader onFill={onFill} onClose={() => dialog.current?.close()} />}
      </dialog>
    </>
  )
}
