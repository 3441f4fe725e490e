import type { Meta, StoryObj } from '@storybook/preact-vite'
import { expect, fn, userEvent } from 'storybook/test'
import { LinkNotice } from './link-notice.tsx'

const meta = {
  title: 'Link notice',
  component: LinkNotice,
  args: { about: ['newer', 'secret'], onDismiss: fn() },
} satisfies Meta<typeof LinkNotice>
export default meta

type Story = StoryObj<typeof meta>

export const NewerAndWithoutSecret: Story = {
  async play({ canvas, args }) {
    await expect(canvas.getByText(/made by a newer playground/)).toBeVisible()
    await expect(canvas.getByText(/contain no secret/)).toBeVisible()

    await userEvent.click(canvas.getByRole('button', { name: 'Got it' }))

    await expect(args.onDismiss).toHaveBeenCalledOnce()
  },
}

export const Everything: Story = {
  args: { about: ['newer', 'unreadable', 'target', 'scenario', 'secret'] },
  async play({ canvas }) {
    await expect(canvas.getAllByRole('listitem')).toHaveLength(5)
  },
}

export const Chinese: Story = {
  globals: { locale: 'zh-CN' },
  async play({ canvas }) {
    await expect(canvas.getByText(/链接不携带密钥/)).toBeVisible()
  },
}
