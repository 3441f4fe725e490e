import { themes } from '../preferences/theme.ts'
import { snippetLanguageIds } from '../snippets/snippet-language.ts'
import type { PlaygroundPreset } from './playground-preset.ts'
import { sharableUrl } from './sharable-url.ts'

/** Problems of a link: it is of a later version, or a part of it is unknown here. */
export type LinkDefect = 'newer' | 'unreadable'

/** The content of a link. */
export interface ReadLink {
  readonly preset: PlaygroundPreset
  readonly defect?: LinkDefect | undefined
}

const version = 1

const oneOf =
  <T extends string>(allowed: readonly T[]) =>
  (value: string): T | undefined =>
    allowed.find((choice) => choice === value)

/** Names that other parts of the page, or later versions of it, give to what they offer. */
const name = (value: string) => (/^[a-z0-9:-]{1,60}$/.test(value) ? value : undefined)

/** All fields of a link with their validation. Other fields are ignored. */
const fields: { [K in keyof Required<PlaygroundPreset>]: (text: string) => PlaygroundPreset[K] } = {
  target: name,
  url: sharableUrl,
  relayed: (value) => (/^[\w.-]{1,60}$/.test(value) ? value : undefined),
  appId: (value) => (value && value.length <= 256 ? value : undefined),
  scenario: name,
  action: oneOf(['login', 'refresh', 'devices', 'device', 'logout', 'elsewhere']),
  locale: oneOf(['en', 'zh-CN']),
  theme: oneOf(themes),
  snippet: oneOf(snippetLanguageIds),
}
const names = Object.keys(fields) as (keyof PlaygroundPreset)[]

/**
 * A preset as the fragment of an address, which a browser sends to no server.
 *
 * @param kept secrets and tokens of the page: a text that contains one, for example after pasting into the wrong field,
 *   is left out
 */
export function writeShareLink(preset: PlaygroundPreset, kept: readonly string[] = []): string {
  const written = new URLSearchParams({ v: String(version) })
  for (const field of names) {
    const value = preset[field]
    const good = value === undefined ? undefined : fields[field](value)
    if (good !== undefined && !holdsOne(good, kept)) written.set(field, good)
  }
  return `#${written}`
}

/** Reads such a fragment, or `undefined` for any other. Ignores unknown parts, and never throws. */
export function readShareLink(fragment: string): ReadLink | undefined {
  const written = new URLSearchParams(fragment.replace(/^#/, ''))
  const from = written.get('v')
  if (from === null) return undefined

  const preset: Record<string, string> = {}
  let defect: LinkDefect | undefined = /^\d{1,6}$/.test(from) ? undefined : 'unreadable'
  for (const [field, text] of written) {
    if (field === 'v') continue
    const good = Object.hasOwn(fields, field) && fields[field as keyof typeof fields](text)
    if (typeof good === 'string') preset[field] = good
    else defect = 'unreadable'
  }
  if (Number(from) > version) defect = 'newer'
  return { preset, defect }
}

function holdsOne(value: string, kept: readonly string[]): boolean {
  const decoded = decode(value)
  return kept.some((secret) => secret && (value.includes(secret) || decoded.includes(secret)))
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
