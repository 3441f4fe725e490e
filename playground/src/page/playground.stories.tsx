import type { Meta, StoryObj } from '@storybook/preact-vite'
import { expect, userEvent } from 'storybook/test'
import { guidanceIn } from '../failure/guidance.ts'
import { createSession } from '../session/create-session.ts'
import { Playground } from './playground.tsx'

const meta = { title: 'Whole', component: Playground } satisfies Meta<typeof Playground>
export default meta

type Story = StoryObj<typeof meta>

export const LoggedIn: Story = {
  args: { session: createSession({ guidance: guidanceIn.en }) },
  async play({ canvas }) {
    await userEvent.click(canvas.getByRole('button', { name: 'Log in' }))

    await expect(await canvas.findByRole('timer')).toBeVisible()
    await expect(canvas.getByText('Valid')).toBeVisible()
    await expect(canvas.getByRole('status')).toHaveTextContent('Log in: done, 200.')
  },
}
