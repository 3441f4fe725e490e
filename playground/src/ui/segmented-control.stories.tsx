import type { Meta, StoryObj } from '@storybook/preact-vite'
import { expect, fn, userEvent } from 'storybook/test'
import { SegmentedControl } from './segmented-control.tsx'

const meta = {
  title: 'Parts/Segmented control',
  component: SegmentedControl,
  args: {
    legend: 'Platform',
    choices: [
      { value: 'in-page', label: 'In this page' },
      { value: 'on-machine', label: 'On this machine' },
      { value: 'relay', label: 'Through the relay' },
    ],
    value: 'in-page',
    onChoose: fn(),
  },
} satisfies Meta<typeof SegmentedControl>
export default meta

type Story = StoryObj<typeof meta>

export const InOneLine: Story = {
  args: { choices: meta.args.choices.slice(0, 2) },
  async play({ canvas, args }) {
    await expect(canvas.getByRole('radio', { name: 'In this page' })).toBeChecked()

    await userEvent.click(canvas.getByRole('radio', { name: 'On this machine' }))

    await expect(args.onChoose).toHaveBeenCalledWith('on-machine')
  },
}

export const Wide: Story = {
  args: { wide: true, paired: true },
  async play({ canvas }) {
    await expect(canvas.getByRole('group', { name: 'Platform' })).toBeVisible()
    await expect(canvas.getByText('Platform')).toBeVisible()
  },
}
