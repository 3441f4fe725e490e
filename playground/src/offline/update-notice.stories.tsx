import type { Meta, StoryObj } from '@storybook/preact-vite'
import { expect, fn, userEvent, waitFor } from 'storybook/test'
import { UpdateNotice } from './update-notice.tsx'

const takeOver = fn()

const meta = {
  title: 'Whole/Update notice',
  component: UpdateNotice,
  args: { version: { takeOver } },
} satisfies Meta<typeof UpdateNotice>
export default meta

export const Ready: StoryObj<typeof meta> = {
  async play({ canvas }) {
    await expect(canvas.getByText(/Reloading clears the history/)).toBeVisible()
    await waitFor(() =>
      expect(canvas.getByRole('status')).toHaveTextContent(
        'A newer version of this page is ready.',
      ),
    )

    await userEvent.click(canvas.getByRole('button', { name: 'Reload' }))

    await expect(takeOver).toHaveBeenCalledOnce()
  },
}
