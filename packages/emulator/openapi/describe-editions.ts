import { type Behaviour, defaultBehaviour } from '../src/behaviour/behaviour.ts'
import { editionOf } from '../src/behaviour/edition.ts'

/** The differences between the two profiles of the emulator, as Markdown. */
export function describeEditions(): string {
  const [intl, cn] = [editionOf('intl-2022'), editionOf('cn-2024')]
  const switches = Object.entries(cn.behaviour).map(([name, value]) => [
    `\`${name}\``,
    JSON.stringify(defaultBehaviour[name as keyof Behaviour]),
    JSON.stringify(value),
  ])
  const rows = [
    ['Content-Type', intl.contentType, cn.contentType],
    ['A JSON body that cannot be read', intl.unreadableJson, cn.unreadableJson],
    ...switches,
  ]
  const lines = rows.map((cells) => `| ${cells.join(' | ')} |`)
  return [
    '| | profile `intl-2022` (default) | profile `cn-2024` |',
    '| --- | --- | --- |',
    ...lines,
  ].join('\n')
}
