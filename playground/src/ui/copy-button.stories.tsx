import type { Meta, StoryObj } from '@storybook/preact-vite'
import { expect, fn, userEvent } from 'storybook/test'
import { CopyButton } from './copy-button.tsx'

const copied = fn()

const meta = {
  title: 'Parts/Copy button',
  component: CopyButton,
  args: { what: 'accessToken', value: 'a-value' },
  beforeEach() {
    copied.mockReset()
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: copied },
    })
  },
} satisfies Meta<typeof CopyButton>
export default meta

export const Copied: StoryObj<typeof meta> = {
  async play({ canvas }) {
    await userEvent.click(canvas.getByRole('button', { name: 'Copy accessToken' }))

    await expect(copied).toHaveBeenCalledWith('a-value')
    await expect(canvas.getByRole('status')).toHaveTextContent('accessToken')
    await expect(canvas.getByRole('status')).not.toHaveTextContent('a-value')
  },
}
