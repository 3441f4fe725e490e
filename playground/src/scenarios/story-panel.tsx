import { useContext } from 'preact/hooks'
import { LocaleContext, useText } from '../language/locale.ts'
import { usePart } from '../lazy/use-part.ts'
import { storiesIn } from './stories-in.ts'
import type { Run } from '../scripts/run.ts'
import { storyText } from './story-text.ts'
import { Button } from '../ui/button.tsx'
import { Panel } from '../ui/panel.tsx'
import styles from './story-panel.module.css'
import { StoryStep } from './story-step.tsx'
import { TokenTimeline } from '../timeline/token-timeline.tsx'

/** An exchange, and the run and the scene that it belongs to. */
export interface RunExchange {
  readonly id: number
  readonly run?: number | undefined
  readonly step?: number | undefined
}

export interface StoryPanelProps {
  readonly run: Run
  /** Its exchanges, the newest last. */
  readonly entries: readonly RunExchange[]
  readonly shownId: number | undefined
  readonly onLook: (id: number) => void
  readonly onRun: (scenario: Run['scenario']) => void
}

/** The story of a scenario, as sentences and as a picture. A click on a sentence shows its exchange. */
export function StoryPanel({ run, entries, shownId, onLook, onRun }: StoryPanelProps) {
  const text = useText(storyText)
  const storyOf = usePart(storiesIn[useContext(LocaleContext)])
  const { scenario, step, ended } = run
  if (!storyOf) return null
  const { scenes, lesson } = storyOf(scenario)
  // A scene appears as it is reached.
  const sentences = scenes.slice(0, step).flatMap((scene, place) => {
    const exchanged = entries.filter((entry) => entry.run === run.id && entry.step === place + 1)
    return scene.map((sentence, line) => ({
      sentence,
      entry: exchanged[Math.min(line, exchanged.length - 1)],
    }))
  })
  // Several sentences may go with one exchange; the first of them stands for it.
  const current = sentences.findIndex(({ entry }) => entry && entry.id === shownId)

  return (
    <Panel
      heading={text.heading}
      aside={
        ended && (
          <Button look="quiet" onClick={() => onRun(scenario)}>
            {text.again}
          </Button>
        )
      }
    >
      <ol class={styles.story} aria-busy={!ended}>
        {sentences.map(({ sentence, entry }, place) => (
          <StoryStep
            key={place}
            number={place + 1}
            sentence={sentence}
            isShown={place === current}
            onLook={entry && (() => onLook(entry.id))}
          />
        ))}
      </ol>
      {ended && (
        <p class={styles.lesson}>
          <strong>{text.lesson}</strong> {lesson}
        </p>
      )}
      {ended && ended.events.length > 1 && (
        <div class={styles.timeline}>
          <h3 class={styles.subtitle}>{text.timeline}</h3>
          <TokenTimeline events={ended.events} now={ended.endedAt} />
        </div>
      )}
    </Panel>
  )
}
