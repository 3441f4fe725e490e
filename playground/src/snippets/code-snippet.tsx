import { useState } from 'preact/hooks'
import { useText } from '../language/locale.ts'
import { createPart } from '../lazy/part.ts'
import { usePart } from '../lazy/use-part.ts'
import { useSnippetChoice } from './snippet-choice.ts'
import { type SnippetLanguage, snippetLanguageIds, snippetLanguages } from './snippet-language.ts'
import { snippetRequest } from './snippet-request.ts'
import { snippetText } from './snippet-text.ts'
import type { SentRequest } from '../exchange/exchange.ts'
import styles from './code-snippet.module.css'
import { CopyButton } from '../ui/copy-button.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { SnippetCode } from './snippet-code.tsx'

/** What writes the code; it is heavy, and comes when it is wanted. */
const snippetPrinting = createPart(() => import('./print-snippet.ts'))

/** The request as a program of the reader's language; written when it is opened. */
export function CodeSnippet({ request }: { readonly request: SentRequest }) {
  const text = useText(snippetText)
  const [open, setOpen] = useState(false)
  return (
    <details
      class={styles.snippet}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary class={styles.summary}>{text.summary}</summary>
      {open && <OpenSnippet request={request} />}
    </details>
  )
}

function OpenSnippet({ request }: { readonly request: SentRequest }) {
  const text = useText(snippetText)
  const [language, choose] = useSnippetChoice()
  const printing = usePart(snippetPrinting)
  const described = snippetRequest(request)
  if (!described) return <p class={styles.note}>{text.unsupported}</p>
  if (!printing) return <p class={styles.note}>{text.loading}</p>

  const name = snippetLanguages[language]
  const code = printing.printSnippet(language, described)
  return (
    <div class={styles.body}>
      <div class={styles.head}>
        <SelectField<SnippetLanguage>
          label={text.language}
          choices={snippetLanguageIds.map((value) => ({ value, label: snippetLanguages[value] }))}
          value={language}
          onChoose={choose}
        />
        <CopyButton what={text.code(name)} value={code} />
      </div>
      <SnippetCode label={text.code(name)} code={code} />
    </div>
  )
}
