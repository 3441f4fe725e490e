import type { Meta, StoryObj } from '@storybook/preact-vite'
import { expect, fn, userEvent } from 'storybook/test'
import type { HeldToken } from './held-token.ts'
import { TokenPanel } from './token-panel.tsx'

const minute = 60_000
const now = Date.UTC(2026, 0, 15, 9, 30)

/** A token with so many minutes left. */
function token(minutesLeft: number, more: Partial<HeldToken> = {}): HeldToken {
  const expiresAt = now + minutesLeft * minute
  return {
    accessToken: '7733c4fa7b3f5b10a8c3d5e6f708c35',
    refreshToken: '33f7c4fa7b3f5b10a8c3d5e6f70979e6',
    issuedAt: expiresAt - 60 * minute,
    expiresAt,
    generation: 1,
    from: 'login',
    rejected: false,
    ...more,
  }
}

const meta = {
  title: 'Steps/4 Token',
  component: TokenPanel,
  args: {
    token: token(42),
    issued: 1,
    now: () => now,
    onAct: fn(),
    onAdvance: fn(),
  },
} satisfies Meta<typeof TokenPanel>
export default meta

type Story = StoryObj<typeof meta>

export const Fresh: Story = {
  async play({ canvas, args }) {
    await expect(canvas.getByRole('timer')).toHaveTextContent('42:00')
    await expect(canvas.getByText('Valid')).toBeVisible()
    await expect(canvas.getByText('7733••••8c35')).toBeVisible()

    await userEvent.click(canvas.getByRole('button', { name: '+1 h' }))

    await expect(args.onAdvance).toHaveBeenCalledWith(60 * minute)
  },
}

export const DueForRenewal: Story = {
  args: { token: token(2) },
  async play({ canvas }) {
    await expect(canvas.getByText('Due for renewal')).toBeVisible()
  },
}

export const Expired: Story = {
  args: { token: token(-1) },
  async play({ canvas }) {
    await expect(canvas.getByText('Expired')).toBeVisible()
    await expect(canvas.getByRole('timer')).toHaveTextContent('0:00')
  },
}

export const Superseded: Story = {
  args: { issued: 2 },
  async play({ canvas }) {
    await expect(canvas.getByText('Superseded')).toBeVisible()
    await expect(canvas.getByText('no. 1 of 2')).toBeVisible()
  },
}

export const Rejected: Story = {
  args: { token: token(42, { rejected: true }) },
  async play({ canvas }) {
    await expect(canvas.getByText('Rejected')).toBeVisible()
  },
}

export const NoneYet: Story = {
  args: { token: undefined, issued: 0 },
  async play({ canvas }) {
    await expect(canvas.getByText(/No token yet/)).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'List devices' })).toBeDisabled()
    await expect(canvas.getByRole('button', { name: 'Log in from another device' })).toBeEnabled()
  },
}

export const Chinese: Story = {
  globals: { locale: 'zh-CN' },
  async play({ canvas }) {
    await expect(canvas.getByText('最后的令牌才有效。')).toBeVisible()
  },
}
