import type { Meta, StoryObj } from '@storybook/preact-vite'
import { expect, userEvent } from 'storybook/test'
import { refusedLogin } from '../exchange/exchange-samples.ts'
import { RequestPanel } from './request-panel.tsx'

const meta = { title: 'Steps/2 Request', component: RequestPanel } satisfies Meta<
  typeof RequestPanel
>
export default meta

type Story = StoryObj<typeof meta>

export const Sent: Story = {
  args: { request: refusedLogin.request },
  async play({ canvas }) {
    const message = canvas.getByRole('group', { name: 'HTTP request' })
    await expect(message).toHaveTextContent('POST https://platform.test:8743/iocm')
    await expect(message).toHaveTextContent('secret=••••••••')
  },
}

export const Revealed: Story = {
  args: { request: refusedLogin.request },
  async play({ canvas }) {
    await userEvent.click(canvas.getByRole('button', { name: 'Reveal secrets' }))

    await expect(canvas.getByText('open-sesame')).toBeVisible()
  },
}

export const NothingYet: Story = {
  args: { request: undefined },
  async play({ canvas }) {
    await expect(canvas.getByText(/Nothing sent yet/)).toBeVisible()
  },
}

export const RefusedByTheClient: Story = {
  args: { request: undefined, refused: true },
  async play({ canvas }) {
    await expect(canvas.getByText(/Nothing was sent/)).toBeVisible()
  },
}
