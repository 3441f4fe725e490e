import { type Command, type DoubleQuotedChild, parse, type Word, type WordPart } from 'unbash'

/** What a shell would hand to the first program of a script. */
export interface ShellWords {
  readonly words: readonly string[]
  /** Names of the variables that it would have filled in. */
  readonly variables: readonly string[]
  /** There is more than one command; only the first is read. */
  readonly more: boolean
  /** A quote is not closed, or something else cannot be read. */
  readonly broken: boolean
}

/** Replaces the value of a variable in a word, because this page does not know it. */
export const variableMark = '\uE000'

/** Splits a command as a shell would, with a parser of its language: quoting is nothing to guess at. */
export function shellWords(script: string): ShellWords {
  const { commands, errors } = parse(script)
  const found = commands.map(({ command }) => firstCommand(command))
  const variables: string[] = []
  const words = found[0] ? wordsOf(found[0], variables) : []
  const isPiped = commands[0]?.command.type !== 'Command'
  return {
    words,
    variables: [...new Set(variables)],
    more: words.length > 0 && (commands.length > 1 || isPiped),
    broken: (errors?.length ?? 0) > 0 || hasOpenQuote(script),
  }
}

interface Node {
  readonly type: string
}

function firstCommand(node: Node): Command | undefined {
  if (node.type === 'Command') return node as Command
  const [first] = (node as Node & { commands?: readonly Node[] }).commands ?? []
  return first && firstCommand(first)
}

function wordsOf({ name, args }: Command, variables: string[]): string[] {
  const words = [...(name ? [name] : []), ...args].filter((word) => word.type === 'Word')
  return words.map((word) => textOf(word, variables))
}

function textOf({ parts, value }: Word, variables: string[]): string {
  return parts ? parts.map((part) => textOfPart(part, variables)).join('') : value
}

function textOfPart(part: WordPart | DoubleQuotedChild, variables: string[]): string {
  switch (part.type) {
    case 'Literal':
    case 'SingleQuoted':
    case 'AnsiCQuoted':
      return part.value
    case 'DoubleQuoted':
    case 'LocaleString':
      return part.parts.map((child) => textOfPart(child, variables)).join('')
    case 'SimpleExpansion':
    case 'ParameterExpansion':
      variables.push(part.text.replace(/^\$\{?(\w+).*$/s, '$1'))
      return variableMark
    case 'CommandExpansion':
      return textOfCommand(part.text, variables)
    default:
      return part.text
  }
}

/** Our own snippets let jq write a variable as JSON, or encoded. */
function textOfCommand(text: string, variables: string[]): string {
  const [, variable, filter] = /^\$\(jq -r?n '\$ENV\.(\w+)( \| @uri)?'\)$/.exec(text) ?? []
  variables.push(variable ?? text)
  return variable && !filter ? `"${variableMark}"` : variableMark
}

/** The parser forgives a quote that is never closed; a shell would wait for more. */
function hasOpenQuote(script: string): boolean {
  const closed = /\\.|\$'(?:\\.|[^'\\])*'|'[^']*'|"(?:\\.|[^"\\])*"|[^'"\\]/gs
  return script.replace(closed, '') !== ''
}
