import type { Meta, StoryObj } from '@storybook/preact-vite'
import { expect, fn, userEvent } from 'storybook/test'
import { SegmentedControl } from './segmented-control.tsx'

const meta = {
  title: 'Parts/Segmented control',
  component: SegmentedControl,
  args: {
    legend: 'Platform',
    choices: [
      { value: 'in-page', label: 'Emulator here' },
      { value: 'on-machine', label: 'Emulator on localhost' },
      { value: 'relay', label: 'My platform, via relay' },
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
    await expect(canvas.getByRole('radio', { name: 'Emulator here' })).toBeChecked()

    await userEvent.click(canvas.getByRole('radio', { name: 'Emulator on localhost' }))

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
