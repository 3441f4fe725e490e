import type { Meta, StoryObj } from '@storybook/preact-vite'
import { expect, fn, userEvent } from 'storybook/test'
import { allScenarios } from '../scenarios/all-scenarios.ts'
import { ScenarioList } from './scenario-list.tsx'

const meta = {
  title: 'Scenarios',
  component: ScenarioList,
  args: { scenarios: allScenarios, shown: 'frozen-application', onPlay: fn() },
} satisfies Meta<typeof ScenarioList>
export default meta

type Story = StoryObj<typeof meta>

export const All: Story = {
  async play({ canvas, args }) {
    await expect(canvas.getAllByRole('button')).toHaveLength(allScenarios.length)
    await expect(canvas.getByRole('button', { pressed: true })).toHaveTextContent('100449')

    await userEvent.click(canvas.getByRole('button', { name: /Login sent as JSON/ }))

    await expect(args.onPlay).toHaveBeenCalledWith('login-as-json')
  },
}

export const AllDark: Story = { ...All, globals: { theme: 'dark' } }
