import type { Meta, StoryObj } from '@storybook/preact-vite'
import { expect, fn, userEvent } from 'storybook/test'
import type { ScenarioId } from '../scripts/scenario-index.ts'
import { runScenario } from '../scripts/run-scenario.ts'
import { type RunExchange, StoryPanel } from './story-panel.tsx'

/** What the panel gets when a scenario has run. */
async function runToEnd(scenario: ScenarioId) {
  const entries: RunExchange[] = []
  let step = 0
  const ended = await runScenario(scenario, {
    onStep: (reached) => (step = reached),
    onShown: (shown) => entries.push({ id: entries.length + 1, run: 1, step: shown.step }),
  })
  return { run: { id: 1, scenario, step, ended }, entries, shownId: entries.length }
}

const twoTabs = await runToEnd('two-tabs')
const lost = await runToEnd('lost-answer')
const coded = await runToEnd('code:100203')

const meta = {
  title: 'Scenarios/Story',
  component: StoryPanel,
  args: { ...twoTabs, onLook: fn(), onRun: fn() },
} satisfies Meta<typeof StoryPanel>
export default meta

type Story = StoryObj<typeof meta>

export const TwoTabs: Story = {
  async play({ canvas, args }) {
    const picture = await canvas.findByRole('img')
    await expect(picture).toHaveAccessibleName(/6 tokens from .* Lanes: Tab A, Tab B/)
    await expect(picture).toHaveAccessibleDescription(/Token 1 is superseded/)
    await expect(canvas.getByRole('button', { current: 'step' })).toHaveTextContent(
      'And so it goes on',
    )

    await userEvent.click(canvas.getByRole('button', { name: /Tab A logs in and gets token 1/ }))

    await expect(args.onLook).toHaveBeenCalledWith(args.entries[0]!.id)
  },
}

export const TwoTabsChinese: Story = {
  globals: { locale: 'zh-CN' },
  async play({ canvas }) {
    await expect(await canvas.findByRole('img')).toHaveAccessibleDescription(/令牌 1 被取代/)
  },
}

export const LostAnswer: Story = {
  args: lost,
  async play({ canvas }) {
    await expect(await canvas.findByText(/superseded by one that was lost/)).toBeVisible()
  },
}

export const OfACode: Story = {
  args: coded,
  async play({ canvas }) {
    await expect(await canvas.findByText(/told to answer 403 with 100203/)).toBeVisible()
  },
}

export const StillRunning: Story = {
  args: { ...twoTabs, run: { ...twoTabs.run, step: 2, ended: undefined } },
  async play({ canvas }) {
    await canvas.findByText(/Tab B logs in with the same appId/)
    await expect(canvas.getByRole('list')).toHaveAttribute('aria-busy', 'true')
    await expect(canvas.queryByRole('img')).toBeNull()
  },
}
