import type { Meta, StoryObj } from '@storybook/preact-vite'
import { expect, fn, userEvent } from 'storybook/test'
import type { ScenarioId } from './scenario-index.ts'
import { guidanceIn } from '../failure/guidance.ts'
import { createSession } from '../session/create-session.ts'
import { StoryPanel } from './story-panel.tsx'

/** What the panel gets when a scenario has been played. */
async function played(scenario: ScenarioId) {
  const session = createSession({ guidance: guidanceIn.en })
  await session.playScenario(scenario)
  const { entries, runs, shownId } = session.store.get()
  return { run: runs[0]!, entries, shownId }
}

const twoTabs = await played('two-tabs')
const lost = await played('lost-answer')
const coded = await played('code:100203')

const meta = {
  title: 'Scenarios/Story',
  component: StoryPanel,
  args: { ...twoTabs, onLook: fn(), onPlay: fn() },
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

export const StillPlaying: Story = {
  args: { ...twoTabs, run: { ...twoTabs.run, step: 2, ended: undefined } },
  async play({ canvas }) {
    await canvas.findByText(/Tab B logs in with the same appId/)
    await expect(canvas.getByRole('list')).toHaveAttribute('aria-busy', 'true')
    await expect(canvas.queryByRole('img')).toBeNull()
  },
}
