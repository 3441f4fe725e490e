import type { Meta, StoryObj } from '@storybook/preact-vite'
import { expect, fn, userEvent, waitFor } from 'storybook/test'
import type { Action } from './action.ts'
import { CommandPalette } from './command-palette.tsx'

const action = (id: Action['id'], keys: string): Action => ({
  id,
  topic: 'page',
  keys,
  isAvailable: () => true,
  run: fn(),
})

const meta = {
  title: 'Keyboard/Commands',
  component: CommandPalette,
  args: {
    actions: [
      action('login', 'l'),
      action('elsewhere', 'e'),
      action('hour', 'h'),
      action('theme', 't'),
      action('commands', '$mod+k'),
      action('shortcuts', '[Shift]+?'),
    ],
    onClose: fn(),
  },
} satisfies Meta<typeof CommandPalette>
export default meta

type Story = StoryObj<typeof meta>

export const Everything: Story = {
  async play({ canvas }) {
    await expect(canvas.getByRole('dialog', { name: 'Commands' })).toBeVisible()
    await expect(canvas.getByRole('combobox')).toHaveFocus()
    await expect(canvas.getAllByRole('option')).toHaveLength(6)
    await expect(canvas.getByRole('option', { selected: true })).toHaveTextContent('Log inL')
  },
}

export const Searched: Story = {
  parameters: { leavesNothing: true },
  async play({ canvas, args }) {
    await userEvent.type(canvas.getByRole('combobox'), 'log in{ArrowDown}')
    await expect(canvas.getAllByRole('option')).toHaveLength(2)
    await expect(canvas.getByRole('option', { selected: true })).toHaveTextContent('another device')

    await userEvent.click(canvas.getByRole('option', { selected: true }))

    await waitFor(() => expect(args.actions[1]!.run).toHaveBeenCalledOnce())
    await expect(args.onClose).toHaveBeenCalledOnce()
  },
}

export const NothingFound: Story = {
  async play({ canvas }) {
    await userEvent.type(canvas.getByRole('combobox'), 'coffee')

    await expect(canvas.getByText('No command matches.')).toBeVisible()
    await expect(canvas.getByRole('combobox')).toHaveAttribute('aria-expanded', 'false')
  },
}
