import type { Meta, StoryObj } from '@storybook/preact-vite'
import { expect, fn, userEvent } from 'storybook/test'
import { RevealButton } from './reveal-button.tsx'

const meta = {
  title: 'Parts/Reveal button',
  component: RevealButton,
  args: { revealed: false, label: 'Reveal secret', onToggle: fn() },
} satisfies Meta<typeof RevealButton>
export default meta

type Story = StoryObj<typeof meta>

export const Masked: Story = {
  async play({ canvas, args }) {
    await userEvent.click(canvas.getByRole('button', { name: 'Reveal secret', pressed: false }))

    await expect(args.onToggle).toHaveBeenCalledOnce()
  },
}

export const Revealed: Story = {
  args: { revealed: true },
  async play({ canvas }) {
    await expect(canvas.getByRole('button', { pressed: true })).toBeVisible()
  },
}
