import type { Meta, StoryObj } from '@storybook/preact-vite'
import { expect, fn, userEvent, waitFor } from 'storybook/test'
import { Modal } from './modal.tsx'

const meta = {
  title: 'Parts/Modal',
  component: Modal,
  args: { heading: 'A dialog', onClose: fn(), children: 'What it is about.' },
} satisfies Meta<typeof Modal>
export default meta

type Story = StoryObj<typeof meta>

export const Opened: Story = {
  async play({ canvas }) {
    await expect(canvas.getByRole('dialog', { name: 'A dialog' })).toBeVisible()
  },
}

export const Closed: Story = {
  parameters: { leavesNothing: true },
  async play({ canvas, args }) {
    await userEvent.click(canvas.getByRole('button', { name: 'Close' }))

    await expect(canvas.queryByRole('dialog')).toBeNull()
    await waitFor(() => expect(args.onClose).toHaveBeenCalledOnce())
  },
}
