import { useState } from 'preact/hooks'
import { useText } from '../language/locale.ts'
import { formText } from '../texts/first-texts.ts'
import { Button } from '../ui/button.tsx'
import type { CurlReaderProps } from './curl-reader.tsx'
import { Later } from '../later/later.tsx'
import { curlDialog } from '../later/later-parts.ts'

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
      {open && <Later part={curlDialog} props={{ onFill, onClose: () => setOpen(false) }} />}
    </>
  )
}
