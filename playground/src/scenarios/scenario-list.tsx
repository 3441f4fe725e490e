import { platformCodes } from '@northbound/auth/catalogue'
import { useEffect, useState } from 'preact/hooks'
import { languages } from '../language/languages.ts'
import { useText } from '../language/locale.ts'
import { createPart } from '../later/part.ts'
import { usePart } from '../later/use-part.ts'
import { matchesSearch } from './matches-search.ts'
import {
  codeScenarioId,
  type IndexedScenario,
  type ScenarioId,
  scenarioIndex,
  type ScenarioTopic,
} from './scenario-index.ts'
import { scenarioText } from '../texts/first-texts.ts'
import { useAnnounce } from '../ui/announcer.tsx'
import { Panel } from '../ui/panel.tsx'
import { ScenarioButton } from './scenario-button.tsx'
import styles from './scenario-list.module.css'
import { useUniqueId } from '../ui/hooks/use-unique-id.ts'

export interface ScenarioListProps {
  /** The one whose outcome is shown. */
  readonly shown: ScenarioId | undefined
  /** The running scenario. */
  readonly playing?: ScenarioId | undefined
  readonly onPlay: (id: ScenarioId) => void
}

const englishNames = createPart(async () => {
  await languages.en.load()
  return scenarioText.en.names
})

const topics = [...new Set(scenarioIndex.map(({ topic }) => topic))]

/** All scenarios, each with its code or kind. */
export function ScenarioList(props: ScenarioListProps) {
  const text = useText(scenarioText)
  const announce = useAnnounce()
  const [search, setSearch] = useState('')
  const [open, setOpen] = useState<ReadonlySet<ScenarioTopic | 'codes'>>(new Set(['login']))
  const id = useUniqueId()
  const isSearching = search.trim() !== ''
  // They are searched in English, too, whatever language the page is in.
  const english = usePart(isSearching ? englishNames : undefined)

  const staged = scenarioIndex.filter((one) =>
    matchesSearch(search, [one.id, one.yields, text.names[one.id], english?.[one.id] ?? '']),
  )
  const codes = platformCodes.filter(({ code, text: words }) =>
    matchesSearch(search, [code, words]),
  )
  const found = isSearching ? text.found(staged.length + codes.length) : ''
  useEffect(() => {
    if (found) announce(found)
  }, [found, announce])

  const groups: readonly (readonly [ScenarioTopic | 'codes', number])[] = [
    ...topics.map((topic) => [topic, staged.filter((one) => one.topic === topic).length] as const),
    ['codes', codes.length],
  ]
  const toggle = (group: ScenarioTopic | 'codes', isOpen: boolean) => {
    // Groups that a search opens do not count as opened by the visitor.
    if (isSearching || open.has(group) === isOpen) return
    setOpen(new Set(isOpen ? [...open, group] : [...open].filter((other) => other !== group)))
  }

  const renderStaged = ({ id, yields }: IndexedScenario) => (
    <li key={id}>
      <ScenarioButton {...props} id={id} name={text.names[id]} yields={yields} />
    </li>
  )

  return (
    <Panel bare heading={text.heading}>
      <p class={styles.lead}>{text.lead}</p>
      <label class="only-aloud" for={id}>
        {text.search}
      </label>
      <input
        id={id}
        class={styles.search}
        type="search"
        autocomplete="off"
        spellcheck={false}
        placeholder={text.search}
        value={search}
        onInput={(event) => setSearch(event.currentTarget.value)}
      />
      {found && <p class={styles.found}>{found}</p>}
      {groups.map(([group, count]) =>
        isSearching && count === 0 ? null : (
          <details
            key={group}
            open={isSearching || open.has(group)}
            onToggle={(event) => toggle(group, event.currentTarget.open)}
          >
            <summary class={styles.topic}>
              <h3 class={styles.topicName}>
                {group === 'codes' ? text.codes : text.topics[group]}
              </h3>
              <span class={styles.count}>{count}</span>
            </summary>
            <ul>
              {group === 'codes'
                ? codes.map(({ code, text: words }) => (
                    <li key={code}>
                      <ScenarioButton
                        {...props}
                        id={codeScenarioId(code)}
                        name={<span lang="en">{words || '—'}</span>}
                        yields={code}
                      />
                    </li>
                  ))
                : staged.filter(({ topic }) => topic === group).map(renderStaged)}
            </ul>
          </details>
        ),
      )}
    </Panel>
  )
}
