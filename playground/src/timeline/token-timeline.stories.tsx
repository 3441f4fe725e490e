import type { Meta, StoryObj } from '@storybook/preact-vite'
import { expect, userEvent } from 'storybook/test'
import type { Holder, Issued, TimelineEvent } from './timeline-event.ts'
import { TokenTimeline } from './token-timeline.tsx'

const start = Date.UTC(2026, 0, 15, 9, 30)
const minute = 60_000

const issued = (
  after: number,
  holder: Holder,
  token: number,
  by: Issued['by'] = 'login',
): TimelineEvent => {
  const at = start + after
  return { type: 'issued', holder, token, by, at, expiresAt: at + 60 * minute }
}

const called = (after: number, holder: Holder, token: number, code?: string): TimelineEvent => ({
  type: 'tried',
  action: 'call',
  holder,
  token,
  code,
  at: start + after,
  outcome: code ? 'refused' : 'accepted',
})

const everyEnd: TimelineEvent[] = [
  issued(0, 'page', 1),
  called(200, 'page', 1),
  issued(50 * minute, 'page', 2, 'refresh'),
  issued(55 * minute, 'elsewhere', 3),
  called(56 * minute, 'page', 2, '1010005'),
  issued(57 * minute, 'page', 4),
  {
    type: 'tried',
    action: 'logout',
    holder: 'page',
    token: 4,
    at: start + 58 * minute,
    outcome: 'accepted',
  },
  issued(59 * minute, 'page', 5),
  {
    type: 'tried',
    action: 'call',
    holder: 'page',
    token: 5,
    at: start + 60 * minute,
    outcome: 'unanswered',
  },
  called(120 * minute, 'page', 5, '1010005'),
  issued(121 * minute, 'page', 6),
  called(122 * minute, 'page', 6, '1010005'),
]

const meta = {
  title: 'Timeline',
  component: TokenTimeline,
  args: { events: everyEnd, now: start + 125 * minute },
} satisfies Meta<typeof TokenTimeline>
export default meta

type Story = StoryObj<typeof meta>

export const EveryEnd: Story = {
  async play({ canvas }) {
    const picture = canvas.getByRole('img')
    await expect(picture).toHaveAccessibleName(/6 tokens from .* Lanes: This page, Other device/)
    for (const end of ['renewed', 'superseded', 'logged out', 'expired', 'rejected']) {
      await expect(canvas.getAllByText(end).length).toBeGreaterThan(0)
    }

    await userEvent.click(canvas.getByText('The same as a list'))

    await expect(canvas.getByText('Token 5 expires.')).toBeVisible()
  },
}

export const OneToken: Story = {
  args: { events: [issued(0, 'page', 1)], now: start + 5 * minute, isLive: true },
  async play({ canvas }) {
    await expect(canvas.getByRole('img')).toHaveAccessibleName(/1 token from/)
    await expect(canvas.getByText('now')).toBeVisible()
  },
}

export const ManyCalls: Story = {
  args: {
    events: [
      issued(0, 'program', 1),
      ...Array.from({ length: 100 }, (_, place) => called(minute + place, 'program', 1)),
      called(minute + 100, 'program', 1, '1010009'),
    ],
    now: start + 2 * minute,
  },
  async play({ canvas }) {
    await expect(canvas.getByText('×100')).toBeVisible()
    await expect(canvas.getByRole('img')).toHaveAccessibleDescription(
      /Program calls with token 1, 100 times: accepted.*refused, 1010009/s,
    )
  },
}

export const Chinese: Story = {
  globals: { locale: 'zh-CN' },
  async play({ canvas }) {
    await expect(canvas.getByRole('img')).toHaveAccessibleDescription(/令牌 5 过期/)
  },
}
