import type { Meta, StoryObj } from '@storybook/preact-vite'
import { expect, fn, userEvent, waitFor } from 'storybook/test'
import type { Command } from './command.ts'
import { CommandPalette } from './command-palette.tsx'

const command = (id: Command['id'], keys: string): Command => ({
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
    commands: [
      command('login', 'l'),
      command('elsewhere', 'e'),
      command('hour', 'h'),
      command('theme', 't'),
      command('commands', '$mod+k'),
      command('shortcuts', '[Shift]+?'),
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

    await waitFor(() => expect(args.commands[1]!.run).toHaveBeenCalledOnce())
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
