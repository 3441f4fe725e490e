import { NorthboundError } from '@northbound/auth'
import type { Meta, StoryObj } from '@storybook/preact-vite'
import { expect, fn, userEvent } from 'storybook/test'
import { acceptedLogin, refusedLogin } from '../exchange/exchange-samples.ts'
import { VisitHistory } from './visit-history.tsx'

const meta = {
  title: 'History',
  component: VisitHistory,
  args: {
    entries: [
      { id: 1, action: 'login', exchange: acceptedLogin },
      {
        id: 2,
        action: 'login',
        exchange: refusedLogin,
        problem: new NorthboundError('credentials-rejected', { platformCode: '100208' }),
      },
      { id: 3, action: 'login', problem: new TypeError('url must be an address') },
    ],
    shownId: 2,
    onLook: fn(),
    onClear: fn(),
  },
} satisfies Meta<typeof VisitHistory>
export default meta

type Story = StoryObj<typeof meta>

export const SomeExchanges: Story = {
  async play({ canvas, args }) {
    const [newest, , oldest] = canvas.getAllByRole('listitem')
    await expect(newest).toHaveTextContent('not sent')
    await expect(oldest).toHaveTextContent('200')

    await userEvent.click(canvas.getByText('200'))

    await expect(args.onLook).toHaveBeenCalledWith(1)
  },
}

export const Compared: Story = {
  async play({ canvas }) {
    // The one shown has nothing to be compared with, and what was not sent has no lines.
    const [compare, ...others] = canvas.getAllByRole('button', {
      name: 'Compare with the one shown',
    })
    await expect(others).toHaveLength(0)

    await userEvent.click(compare!)

    await expect(compare).toHaveAttribute('aria-pressed', 'true')
    await expect(canvas.getByRole('region', { name: /Log in 200.* → Log in 100208/ })).toBeVisible()
    await expect(await canvas.findByText(/removed, .* added/)).toBeVisible()
  },
}

export const Empty: Story = {
  args: { entries: [], shownId: undefined },
  async play({ canvas }) {
    await expect(canvas.getByText(/Every exchange is listed here/)).toBeVisible()
    await expect(canvas.queryByRole('button')).toBeNull()
  },
}
