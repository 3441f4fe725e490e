import { DirectNotes, type DirectNotesProps } from './direct-notes.tsx'
import { PlainHttpField, type PlainHttpFieldProps } from './plain-http-field.tsx'

/** What goes with a platform that the browser itself calls. */
export function DirectFields(props: PlainHttpFieldProps & DirectNotesProps) {
  return (
    <>
      <PlainHttpField values={props.values} onFill={props.onFill} />
      <DirectNotes onRelay={props.onRelay} />
    </>
  )
}
