import type { Meta, StoryObj } from '@storybook/preact-vite'
import { expect, fn, userEvent } from 'storybook/test'
import { acceptedDevices, acceptedLogin, refusedLogin } from '../exchange/exchange-samples.ts'
import { ExchangeComparison } from './exchange-comparison.tsx'

const meta = {
  title: 'History/Comparison',
  component: ExchangeComparison,
  args: {
    before: { name: 'Log in 401', exchange: refusedLogin },
    after: { name: 'Log in 200', exchange: acceptedLogin },
    onClose: fn(),
  },
} satisfies Meta<typeof ExchangeComparison>
export default meta

type Story = StoryObj<typeof meta>

export const TwoLogins: Story = {
  async play({ canvas, args }) {
    await expect(await canvas.findByText('No difference.')).toBeVisible()
    const answer = canvas.getByRole('group', { name: 'Answer' })
    await expect(answer.querySelector('del')).toHaveTextContent('removed: 401')
    await expect(answer.querySelector('ins')).toHaveTextContent('added: 200 OK')
    await expect(answer).toHaveTextContent('7733••••8c35')

    await userEvent.click(canvas.getByRole('button', { name: 'Close the comparison' }))

    await expect(args.onClose).toHaveBeenCalledOnce()
  },
}

export const LoginAndCall: Story = {
  args: { after: { name: 'List devices 200', exchange: acceptedDevices } },
  async play({ canvas }) {
    const request = await canvas.findByRole('group', { name: 'Request' })
    await expect(request).toHaveTextContent('authorization: Bearer 7733••••8c35')
    await expect(request).not.toHaveTextContent('open-sesame')
  },
}

export const Same: Story = {
  args: { after: { name: 'Log in 401', exchange: refusedLogin } },
  async play({ canvas }) {
    await expect(await canvas.findAllByText('No difference.')).toHaveLength(2)
  },
}

export const Chinese: Story = {
  globals: { locale: 'zh-CN' },
  async play({ canvas }) {
    await expect(await canvas.findByText(/删除 \d+ 行，新增 \d+ 行/)).toBeVisible()
  },
}
