import { NorthboundError } from '@northbound/auth'
import type { Meta, StoryObj } from '@storybook/preact-vite'
import { expect } from 'storybook/test'
import { GuidancePanel } from './guidance-panel.tsx'

const meta = {
  title: 'Guidance',
  component: GuidancePanel,
  args: {
    problem: new NorthboundError('credentials-rejected', { status: 401, platformCode: '100208' }),
  },
} satisfies Meta<typeof GuidancePanel>
export default meta

type Story = StoryObj<typeof meta>

export const WrongSecret: Story = {
  args: { findings: [{ severity: 'error', message: 'secret has a blank at its end.' }] },
  async play({ canvas }) {
    await expect(canvas.getByText('100208 · credentials-rejected')).toBeVisible()
    await expect(canvas.getByText('AppId or secret is not right.')).toBeVisible()
    await expect(canvas.getByText('secret has a blank at its end.')).toBeVisible()
    await expect(canvas.getAllByRole('listitem').length).toBeGreaterThan(3)
  },
}

export const WrongSecretInChinese: Story = {
  args: { findings: [] },
  globals: { locale: 'zh-CN' },
  async play({ canvas }) {
    await expect(canvas.getByRole('heading', { name: '哪里出了问题' })).toBeVisible()
  },
}

export const SupersededToken: Story = {
  args: {
    problem: new NorthboundError('token-rejected', { status: 403, platformCode: '1010005' }),
    insight: 'the accessToken was superseded',
  },
  async play({ canvas }) {
    await expect(canvas.getByText('the accessToken was superseded.')).toBeVisible()
  },
}

export const KindWithoutCode: Story = {
  args: { problem: new NorthboundError('redirected', { status: 307 }) },
  async play({ canvas }) {
    await expect(canvas.getByText('redirected')).toBeVisible()
  },
}

export const NotSent: Story = {
  args: { problem: new TypeError('url must be the base address of the platform') },
  async play({ canvas }) {
    await expect(canvas.getByText(/refused to send this. url must be/)).toBeVisible()
  },
}
