import { useCallback, useMemo } from 'preact/hooks'
import { NoHistory } from '../history/no-history.tsx'
import { Lazy } from '../lazy/lazy.tsx'
import { useMissing } from '../lazy/missing.ts'
import type { ScenarioId } from '../scripts/scenario-index.ts'
import type { Session } from '../session/create-session.ts'
import { runningScenario, shownEntry, shownRun, targetState } from '../session/session-state.ts'
import { useStore } from '../session/store.ts'
import { TokenPanel } from '../token/token-panel.tsx'
import { CredentialsStep } from './credentials-step.tsx'
import { scenarioList, storyPanel, timelinePanel, visitHistory } from './lazy-parts.ts'
import { AnswerStep, FailureGuidance, RequestStep } from './outcome-steps.tsx'
import { PlaygroundLayout } from './playground-layout.tsx'
import { usePartsAtHand } from './use-parts-at-hand.ts'
import { useSpokenEntries } from './use-spoken-entries.ts'

/** The four steps of a login, with everything that can go wrong beside them. */
export function Playground({ session }: { readonly session: Session }) {
  const state = useStore(session.store)
  const { entries, shownId, missing } = state
  const { held, issued, events } = targetState(state)
  const entry = shownEntry(state)
  const run = shownRun(state)
  const shown = entry?.scenario
  const running = runningScenario(state)
  const onRun = useCallback((id: ScenarioId) => void session.runScenario(id), [session])
  // It is long, and most of what happens on the page does not change it.
  const list = useMemo(() => ({ shown, running, onRun }), [shown, running, onRun])
  useSpokenEntries(entries)
  usePartsAtHand(session)
  useMissing(missing)

  return (
    <PlaygroundLayout
      shown={entry?.id}
      form={<CredentialsStep session={session} state={state} />}
      scenarios={<Lazy part={scenarioList} props={list} />}
      story={
        run && (
          <Lazy part={storyPanel} props={{ run, entries, shownId, onLook: session.look, onRun }} />
        )
      }
      request={<RequestStep entry={entry} />}
      answer={<AnswerStep entry={entry} />}
      guidance={<FailureGuidance entry={entry} />}
      token={
        <TokenPanel
          token={held}
          issued={issued}
          now={session.now}
          onAct={(action) => void session.act(action)}
          onAdvance={session.canMoveClock() ? session.advanceClock : undefined}
        />
      }
      timeline={
        events.length > 0 && <Lazy part={timelinePanel} props={{ events, now: session.now }} />
      }
      history={
        entries.length > 0 ? (
          <Lazy
            part={visitHistory}
            props={{ entries, shownId, onLook: session.look, onClear: session.clear }}
            before={<NoHistory />}
          />
        ) : (
          <NoHistory />
        )
      }
    />
  )
}
