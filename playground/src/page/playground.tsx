import { demoApp } from '@northbound/emulator'
import { useCallback, useMemo } from 'preact/hooks'
import { useGuidance } from '../failure/guidance.ts'
import { useText } from '../language/locale.ts'
import { useMissing } from '../later/missing.ts'
import { fillFromCommand } from '../curl-import/fill-from-command.ts'
import { isReal } from '../platform/is-real.ts'
import type { ScenarioId } from '../scenarios/scenario-index.ts'
import type { Session } from '../session/create-session.ts'
import { placeOf, runningScenario, shownEntry, shownRun } from '../session/session-state.ts'
import { useStore } from '../session/store.ts'
import { formText } from '../texts/first-texts.ts'
import { CredentialsForm } from '../form/credentials-form.tsx'
import { CurlImport } from '../curl-import/curl-import.tsx'
import { Later } from '../later/later.tsx'
import * as parts from '../later/later-parts.ts'
import { Panel } from '../ui/panel.tsx'
import { NoAnswer, NoHistory, NoRequest } from './placeholders.tsx'
import { PlaygroundLayout } from './playground-layout.tsx'
import { ShareButton } from '../sharing/share-button.tsx'
import { TokenPanel } from '../token/token-panel.tsx'
import { usePartsAtHand } from '../later/use-parts-at-hand.ts'
import { useSpokenEntries } from './use-spoken-entries.ts'

/** The four steps of a login, with everything that can go wrong beside them. */
export function Playground({ session }: { readonly session: Session }) {
  const state = useStore(session.store)
  const guidance = useGuidance()
  const form = useText(formText)
  const place = placeOf(state)
  const entry = shownEntry(state)
  const run = shownRun(state)
  const shown = entry?.scenario
  const playing = runningScenario(state)
  const play = useCallback((id: ScenarioId) => void session.playScenario(id), [session])
  // It is long, and most of what happens on the page does not change it.
  const list = useMemo(() => ({ shown, playing, onPlay: play }), [shown, playing, play])
  useSpokenEntries(state.entries)
  usePartsAtHand(session)
  const { missing } = state
  useMissing(missing)

  return (
    <PlaygroundLayout
      shown={entry?.id}
      form={
        <Panel
          step={1}
          heading={form.heading}
          aside={
            <>
              <CurlImport onFill={(values) => fillFromCommand(session, values)} />
              <ShareButton state={state} />
            </>
          }
        >
          <CredentialsForm
            targets={session.targets}
            target={state.target}
            onTarget={(target) => void session.chooseTarget(target)}
            values={place.form}
            onFill={session.fillIn}
            // Nothing is wrong with the values that a first visit begins with.
            findings={isDemo(place.form) ? [] : (guidance?.inspectCredentials(place.form) ?? [])}
            running={state.running === 'login'}
            relay={state.relay}
            onRelayed={session.chooseRelayed}
            onLookForRelay={() => void session.lookForRelay()}
            onSubmit={() => void session.logIn()}
            onRestore={
              isReal(state.target) || isDemo(place.form) ? undefined : () => session.fillIn(demoApp)
            }
          />
        </Panel>
      }
      scenarios={<Later part={parts.scenarioList} props={list} />}
      story={
        run && (
          <Later
            part={parts.storyPanel}
            props={{
              run,
              entries: state.entries,
              shownId: state.shownId,
              onLook: session.look,
              onPlay: play,
            }}
          />
        )
      }
      request={
        entry ? (
          <Later
            part={parts.requestPanel}
            props={{ request: entry.exchange?.request, refused: !entry.exchange }}
            before={<NoRequest />}
          />
        ) : (
          <NoRequest />
        )
      }
      answer={
        entry ? (
          // The key closes what was revealed of another exchange.
          <Later
            key={`answer ${entry.id}`}
            part={parts.answerPanel}
            props={{ exchange: entry.exchange, failed: entry.problem !== undefined }}
            before={<NoAnswer />}
          />
        ) : (
          <NoAnswer />
        )
      }
      guidance={
        entry?.problem && (
          <Later
            part={parts.guidancePanel}
            props={{
              problem: entry.problem,
              findings: entry.findings?.map((finding) => ({
                ...finding,
                message: guidance?.phraseFinding(finding) ?? finding.message,
              })),
              insight: entry.insight,
              diagnosis: entry.diagnosis,
            }}
          />
        )
      }
      token={
        <TokenPanel
          token={place.held}
          issued={place.issued}
          now={session.now}
          onRefresh={() => void session.refresh()}
          onListDevices={() => void session.listDevices()}
          onLogOut={() => void session.logOut()}
          onLogInElsewhere={() => void session.logInElsewhere()}
          onAdvance={session.canMoveClock() ? session.advanceClock : undefined}
        />
      }
      timeline={
        place.events.length > 0 && (
          <Later part={parts.timelinePanel} props={{ events: place.events, now: session.now }} />
        )
      }
      history={
        state.entries.length > 0 ? (
          <Later
            part={parts.visitHistory}
            props={{
              entries: state.entries,
              shownId: state.shownId,
              onLook: session.look,
              onClear: session.clear,
            }}
            before={<NoHistory />}
          />
        ) : (
          <NoHistory />
        )
      }
    />
  )
}

function isDemo({ appId, secret }: { readonly appId: string; readonly secret: string }): boolean {
  return appId === demoApp.appId && secret === demoApp.secret
}
