/** A command as a shell of Unix would read it, and what was done to it for that. */
export interface PlainCommand {
  readonly text: string
  /** A word processor or a chat had put its own quotes and dashes in the place of those of the keyboard. */
  readonly wasTypographic: boolean
}

/**
 * Undoes what stands around a command where people copy it: the prompt of a terminal, the carets of Windows' cmd (also those
 * of "Copy as cURL (cmd)" in a browser), the backticks of PowerShell, and quotes that were curled on the way.
 */
export function plainCommand(pasted: string): PlainCommand {
  const text = withoutCarets(withoutPrompts(pasted.trim().replaceAll('\r\n', '\n')))
    // PowerShell continues a line with a backtick.
    .replaceAll(/`\n/g, '\\\n')
  const wasTypographic = /(?:^|[\s=])[“‘„«]|(?:^|\s)[–—]\w/.test(text)
  return { text: wasTypographic ? withKeyboardSigns(text) : text, wasTypographic }
}

const prompt =
  /^(?:PS )?(?:[A-Za-z]:\\[^>\n]*>|(?:\([^)\n]*\) ?)?[\w.-]+@[\w.-]+:[^\n$#]*[$#]|[$#>%])\s*(?=\S*curl)/

function withoutPrompts(text: string): string {
  // A terminal begins the lines after the first with a sign of its own.
  return text.replace(prompt, '').replaceAll(/([\\^`])\n> /g, '$1\n')
}

/** In cmd a caret takes the meaning from the next character, and at the end of a line continues it. */
function withoutCarets(text: string): string {
  if (!/\^(?:["&%|<>^\n])/.test(text)) return text
  const lines = text.replaceAll(/\^\n\s*/g, ' ')
  if (!/\^["&%|<>^]/.test(lines)) return lines
  // What is special to a shell of Unix is not to cmd.
  return lines.replaceAll(/\^([^\n])/g, '$1').replaceAll(/[$`]/g, '\\$&')
}

function withKeyboardSigns(text: string): string {
  return text
    .replaceAll(/[“”„«»]/g, '"')
    .replaceAll(/[‘’‚]/g, "'")
    .replaceAll(/(^|\s)[–—]{1,2}(\w)(?=\s|$)/g, '$1-$2')
    .replaceAll(/(^|\s)[–—]{1,2}(?=\w)/g, '$1--')
}
