import { platformCodes } from '@northbound/auth/catalogue'
import type { Meta, StoryObj } from '@storybook/preact-vite'
import { expect, fn, userEvent } from 'storybook/test'
import { scenarioIndex } from '../scripts/scenario-index.ts'
import { ScenarioList } from './scenario-list.tsx'

const meta = {
  title: 'Scenarios/List',
  component: ScenarioList,
  args: { shown: 'frozen-application', onRun: fn() },
} satisfies Meta<typeof ScenarioList>
export default meta

type Story = StoryObj<typeof meta>

export const All: Story = {
  async play({ canvas, args }) {
    await expect(canvas.getByRole('button', { pressed: true })).toHaveTextContent('100449')

    await userEvent.click(canvas.getByRole('button', { name: /Login sent as JSON/ }))

    await expect(args.onRun).toHaveBeenCalledWith('login-as-json')
  },
}

export const EveryGroupOpen: Story = {
  args: { shown: 'token-life' },
  async play({ canvas }) {
    for (const group of canvas.getAllByRole('heading', { level: 3 })) {
      if (!group.closest('details')!.open) await userEvent.click(group)
    }

    await expect(canvas.getAllByRole('button')).toHaveLength(
      scenarioIndex.length + platformCodes.length,
    )
  },
}

export const Searched: Story = {
  async play({ canvas, args }) {
    await userEvent.type(canvas.getByRole('searchbox'), '100418')

    await expect(canvas.getAllByText('1 scenario')[0]).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: /deviceData is not existed/ }))

    await expect(args.onRun).toHaveBeenCalledWith('code:100418')
  },
}

export const NothingFound: Story = {
  async play({ canvas }) {
    await userEvent.type(canvas.getByRole('searchbox'), 'no such thing')

    await expect(canvas.getAllByText('0 scenarios')[0]).toBeVisible()
    await expect(canvas.queryByRole('button')).toBeNull()
  },
}

export const Running: Story = {
  args: { shown: undefined, running: 'wrong-secret' },
  async play({ canvas }) {
    await expect(canvas.getByRole('button', { name: /running/ })).toHaveAttribute(
      'aria-busy',
      'true',
    )
  },
}

export const Chinese: Story = {
  globals: { locale: 'zh-CN' },
  async play({ canvas }) {
    await userEvent.type(canvas.getByRole('searchbox'), '标签页')

    await expect(canvas.getByRole('button', { name: /两个标签页互相顶替/ })).toBeVisible()
  },
}
