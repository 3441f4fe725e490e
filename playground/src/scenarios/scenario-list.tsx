import { type PlatformCode, platformCodes } from '@northbound/auth/catalogue'
import { useEffect, useState } from 'preact/hooks'
import { useText } from '../language/locale.ts'
import { createPart } from '../lazy/part.ts'
import { usePart } from '../lazy/use-part.ts'
import { matchesSearch } from './matches-search.ts'
import {
  codeScenarioId,
  type IndexedScenario,
  type ScenarioId,
  scenarioIndex,
  type ScenarioTopic,
} from '../scripts/scenario-index.ts'
import { scenarioText } from './scenario-text.ts'
import { useAnnounce } from '../ui/announcer.tsx'
import { Panel } from '../ui/panel.tsx'
import { ScenarioButton } from './scenario-button.tsx'
import { ScenarioGroup } from './scenario-group.tsx'
import styles from './scenario-list.module.css'
import { useUniqueId } from '../ui/use-unique-id.ts'

export interface ScenarioListProps {
  /** The one whose outcome is shown. */
  readonly shown: ScenarioId | undefined
  /** The running scenario. */
  readonly running?: ScenarioId | undefined
  readonly onRun: (id: ScenarioId) => void
}

const englishNames = createPart(
  async () => (await import('./scenario-text.en.ts')).scenarioInEnglish.names,
)

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

  const scripted = scenarioIndex.filter((one) =>
    matchesSearch(search, [one.id, one.yields, text.names[one.id], english?.[one.id] ?? '']),
  )
  const codes = platformCodes.filter(({ code, text: words }) =>
    matchesSearch(search, [code, words]),
  )
  const found = isSearching ? text.found(scripted.length + codes.length) : ''
  useEffect(() => {
    if (found) announce(found)
  }, [found, announce])

  const groups: readonly (readonly [ScenarioTopic | 'codes', number])[] = [
    ...topics.map(
      (topic) => [topic, scripted.filter((one) => one.topic === topic).length] as const,
    ),
    ['codes', codes.length],
  ]
  const toggle = (group: ScenarioTopic | 'codes', isOpen: boolean) => {
    // Groups that a search opens do not count as opened by the visitor.
    if (isSearching || open.has(group) === isOpen) return
    setOpen(new Set(isOpen ? [...open, group] : [...open].filter((other) => other !== group)))
  }

  const renderScripted = ({ id, yields }: IndexedScenario) => (
    <li key={id}>
      <ScenarioButton {...props} id={id} name={text.names[id]} yields={yields} />
    </li>
  )
  const renderCode = ({ code, text: words }: PlatformCode) => (
    <li key={code}>
      <ScenarioButton
        {...props}
        id={codeScenarioId(code)}
        name={<span lang="en">{words || '—'}</span>}
        yields={code}
      />
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
          <ScenarioGroup
            key={group}
            name={group === 'codes' ? text.codes : text.topics[group]}
            count={count}
            open={isSearching || open.has(group)}
            onToggle={(isOpen) => toggle(group, isOpen)}
          >
            {group === 'codes'
              ? codes.map(renderCode)
              : scripted.filter(({ topic }) => topic === group).map(renderScripted)}
          </ScenarioGroup>
        ),
      )}
    </Panel>
  )
}
