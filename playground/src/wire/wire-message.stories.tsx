import type { Meta, StoryObj } from '@storybook/preact-vite'
import { expect } from 'storybook/test'
import { refusedLogin } from '../exchange/exchange-samples.ts'
import { WireMessage } from './wire-message.tsx'

const meta = {
  title: 'Parts/Wire message',
  component: WireMessage,
  args: {
    label: 'HTTP request',
    start: 'POST /iocm/app/sec/v1.1.0/login',
    headers: refusedLogin.request.headers,
    body: refusedLogin.request.body,
    revealed: false,
  },
} satisfies Meta<typeof WireMessage>
export default meta

type Story = StoryObj<typeof meta>

export const Masked: Story = {
  async play({ canvas }) {
    const message = canvas.getByRole('group', { name: 'HTTP request' })
    await expect(message).toHaveTextContent('secret=••••••••')
    await expect(message).not.toHaveTextContent('open-sesame')
  },
}

export const Revealed: Story = {
  args: { revealed: true },
  async play({ canvas }) {
    await expect(canvas.getByText('open-sesame')).toBeVisible()
  },
}
