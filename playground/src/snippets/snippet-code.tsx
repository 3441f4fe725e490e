import { useText } from '../language/locale.ts'
import { snippetText } from './snippet-text.ts'
import styles from './code-snippet.module.css'

const variable = /(OCEANCONNECT_[A-Z_]+)/

/** A program. Its environment variables are highlighted and listed below. */
export function SnippetCode({ label, code }: { readonly label: string; readonly code: string }) {
  const text = useText(snippetText)
  // Each piece at an odd place is a variable.
  const pieces = code.split(variable)
  const names = [...new Set(pieces.filter((_, place) => place % 2))]
  return (
    <>
      {/* It may scroll, so the keyboard must be able to get into it. */}
      <pre class={styles.code} role="group" aria-label={label} tabIndex={0}>
        {pieces.map((piece, place) =>
          place % 2 ? (
            <span key={place} class={styles.variable}>
              {piece}
            </span>
          ) : (
            piece
          ),
        )}
      </pre>
      {names.length > 0 && (
        <p class={styles.note}>
          {text.reads}{' '}
          {names.map((name) => (
            <code key={name} class={styles.name}>
              {name}
            </code>
          ))}
        </p>
      )}
    </>
  )
}
