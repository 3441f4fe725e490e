import type { Meta, StoryObj } from '@storybook/preact-vite'
import { expect, userEvent } from 'storybook/test'
import { AnswerPanel } from './answer-panel.tsx'
import { acceptedLogin, refusedLogin } from '../exchange/exchange-samples.ts'

const meta = { title: 'Steps/3 Answer', component: AnswerPanel } satisfies Meta<typeof AnswerPanel>
export default meta

type Story = StoryObj<typeof meta>

export const Success: Story = {
  args: { exchange: acceptedLogin, failed: false },
  async play({ canvas }) {
    await expect(canvas.getByText('200 OK')).toBeVisible()
    await expect(canvas.getByText('7733••••8c35')).toBeVisible()

    await userEvent.click(canvas.getByRole('button', { name: 'Reveal secrets' }))

    await expect(canvas.getByText('7733c4fa7b3f5b10a8c3d5e6f708c35')).toBeVisible()
  },
}

export const Refusal: Story = {
  args: { exchange: refusedLogin, failed: true },
  async play({ canvas }) {
    await expect(canvas.getByText('401')).toBeVisible()
    await expect(canvas.getByText('in 3.4 ms')).toBeVisible()
  },
}

export const NoAnswer: Story = {
  args: { exchange: { durationMs: 10_000 }, failed: true },
  async play({ canvas }) {
    await expect(canvas.getByText(/There is no answer/)).toBeVisible()
  },
}
