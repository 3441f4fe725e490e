import type { Meta, StoryObj } from '@storybook/preact-vite'
import { useState } from 'preact/hooks'
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

/** The page has removed the dialog itself. Its close event must not close the next dialog. */
export const TakenAway: Story = {
  parameters: { leavesNothing: true },
  render: function TakenAwayModal(args) {
    const [isThere, setThere] = useState(true)
    return isThere ? (
      <Modal {...args}>
        <button onClick={() => setThere(false)}>Away with it</button>
      </Modal>
    ) : (
      <></>
    )
  },
  async play({ canvas, args }) {
    const dialog = canvas.getByRole('dialog', { name: 'A dialog' })
    const closed = new Promise((resolve) => dialog.addEventListener('close', resolve))
    await userEvent.click(canvas.getByRole('button', { name: 'Away with it' }))

    await closed
    await expect(canvas.queryByRole('dialog')).toBeNull()
    await expect(args.onClose).not.toHaveBeenCalled()
  },
}
