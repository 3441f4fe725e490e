import { isNorthboundError } from '@northbound/auth'
import { platformCodes } from '@northbound/auth/catalogue'
import { expect, test } from 'vitest'
import { errorKinds } from '../../packages/auth/src/errors/error-kind.ts'
import type { Shown } from '../src/scripts/create-sandbox.ts'
import { runScenario } from '../src/scripts/run-scenario.ts'
import {
  codeScenarioId,
  isScenarioId,
  scenarioFor,
  type ScenarioId,
  scenarioIndex,
  yieldOf,
} from '../src/scripts/scenario-index.ts'
import { storiesIn } from '../src/scenarios/stories-in.ts'

const codes = platformCodes.map(({ code }) => code)
const kinds = Object.keys(errorKinds)
const all: ScenarioId[] = [...scenarioIndex.map(({ id }) => id), ...codes.map(codeScenarioId)]

async function run(id: ScenarioId) {
  const shown: Shown[] = []
  const steps: number[] = []
  const ended = await runScenario(id, {
    onShown: (exchange) => shown.push(exchange),
    onStep: (step) => steps.push(step),
  })
  return { shown, steps, ...ended }
}

/** What it came to: the platform's code where it sent one, else our kind, else that it went well. */
function outcomeOf({ problem }: Shown): string {
  if (!problem) return 'ok'
  return isNorthboundError(problem) ? (problem.platformCode ?? problem.kind) : String(problem)
}

test.for(all)('%s ends with its code or kind', async (id) => {
  const { shown, steps } = await run(id)
  const last = shown.at(-1)!
  const { problem } = last

  // Ours, made of an answer with a code, is known by its kind.
  const kind = isNorthboundError(problem) ? problem.kind : undefined
  expect([outcomeOf(last), kind]).toContain(yieldOf(id))
  expect(steps).toEqual(steps.map((_, place) => place + 1))
  expect(steps.length).toBeGreaterThan(0)
  for (const { step } of shown) expect(step).toBeGreaterThan(0)
})

test.for([...codes, ...kinds])('%s has a scenario that yields it', async (word) => {
  const id = scenarioFor(word)!
  const { shown } = await run(id)
  const { problem } = shown.at(-1)!

  expect(isNorthboundError(problem) && [problem.platformCode, problem.kind]).toContain(word)
})

test('each scenario yields a code of the catalogue, a kind, or `ok`', () => {
  const known = new Set([...codes, ...kinds, 'ok'])
  expect(all.filter((id) => !known.has(yieldOf(id)))).toEqual([])
  expect(new Set(all).size).toBe(all.length)
})

test('resolves a code, kind or id in a link to its scenario', () => {
  expect(isScenarioId('two-tabs')).toBe(true)
  expect(isScenarioId('code:100208')).toBe(true)
  expect(isScenarioId('code:999')).toBe(false)
  expect(isScenarioId('toString')).toBe(false)
  expect(scenarioFor('100208')).toBe('wrong-secret')
  expect(scenarioFor('100418')).toBe('code:100418')
  expect(scenarioFor('throttled')).toBe('throttled')
  expect(scenarioFor('platform-refused')).toBe('unknown-device')
  expect(scenarioFor('nothing')).toBeUndefined()
})

test.for(all)('the story of %s matches its script in both languages', async (id) => {
  const [english, chinese] = await Promise.all([storiesIn.en.load(), storiesIn['zh-CN'].load()])
  const { shown, steps } = await run(id)
  const { scenes } = english(id)
  // The same sentences, one for one, or the exchanges would not fit.
  const lengths = scenes.map((scene) => scene.length)
  const exchanged = steps.map((step) => shown.filter((one) => one.step === step).length)

  expect(scenes).toHaveLength(steps.length)
  expect(chinese(id).scenes.map((scene) => scene.length)).toEqual(lengths)
  // Each exchange has a sentence that shows it; only the rounds without an event share one.
  if (id !== 'shared-store') {
    expect(exchanged.filter((count, place) => count > lengths[place]!)).toEqual([])
  }
  const sentences = [english(id), chinese(id)].flatMap((story) => [
    story.lesson,
    ...story.scenes.flat(),
  ])
  expect(sentences.filter((sentence) => !sentence.trim())).toEqual([])
})
