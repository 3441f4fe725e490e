import type { Meta, StoryObj } from '@storybook/preact-vite'
import { expect, fn, userEvent } from 'storybook/test'
import { ShortcutDialog } from './shortcut-dialog.tsx'

const meta = {
  title: 'Keyboard/Shortcuts',
  component: ShortcutDialog,
  args: {
    commands: [
      { id: 'login', topic: 'token', keys: 'l' },
      { id: 'hour', topic: 'token', keys: 'h' },
      { id: 'next-scenario', topic: 'look', keys: 'n' },
      { id: 'commands', topic: 'page', keys: '$mod+k' },
      { id: 'shortcuts', topic: 'page', keys: '[Shift]+?' },
    ],
    singleKeys: true,
    onSingleKeys: fn(),
    onClose: fn(),
  },
} satisfies Meta<typeof ShortcutDialog>
export default meta

type Story = StoryObj<typeof meta>

export const Opened: Story = {
  async play({ canvas, args }) {
    await expect(canvas.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
    await expect(canvas.getAllByRole('heading', { level: 3 })).toHaveLength(3)

    await userEvent.click(canvas.getByRole('checkbox', { name: /Single-key shortcuts/ }))

    await expect(args.onSingleKeys).toHaveBeenCalledWith(false)
  },
}

export const SingleKeysOff: Story = {
  args: { singleKeys: false },
  async play({ canvas }) {
    await expect(canvas.getByRole('checkbox')).not.toBeChecked()
  },
}
