import type { Meta, StoryObj } from '@storybook/preact-vite'
import { expect } from 'storybook/test'
import { KeyCaps } from './key-caps.tsx'

const meta = { title: 'Keyboard/Keys', component: KeyCaps } satisfies Meta<typeof KeyCaps>
export default meta

type Story = StoryObj<typeof meta>

export const OneKey: Story = {
  args: { keys: 'l' },
  async play({ canvas }) {
    await expect(canvas.getByText('L')).toBeVisible()
  },
}

export const WithModifier: Story = {
  args: { keys: '$mod+k' },
  async play({ canvas }) {
    await expect(canvas.getByText(/^(?:Ctrl|⌘)$/)).toBeVisible()
    await expect(canvas.getByText('K')).toBeVisible()
  },
}
