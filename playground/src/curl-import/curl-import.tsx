import { useState } from 'preact/hooks'
import { useText } from '../language/locale.ts'
import { formText } from '../form/form-text.ts'
import { Button } from '../ui/button.tsx'
import type { CurlReaderProps } from './curl-reader.tsx'
import { Lazy } from '../lazy/lazy.tsx'
import { createPart } from '../lazy/part.ts'

export const curlDialog = createPart(async () => (await import('./curl-dialog.tsx')).CurlDialog)

export type CurlImportProps = Pick<CurlReaderProps, 'onFill'>

/** A button that opens a dialog for a curl command. */
export function CurlImport({ onFill }: CurlImportProps) {
  const text = useText(formText)
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button look="quiet" data-action="from-curl" onClick={() => setOpen(true)}>
        {text.fromCurl}
      </Button>
      {open && <Lazy part={curlDialog} props={{ onFill, onClose: () => setOpen(false) }} />}
    </>
  )
}
