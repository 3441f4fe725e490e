import type { Meta, StoryObj } from '@storybook/preact-vite'
import { expect } from 'storybook/test'
import { NoHistory } from './no-history.tsx'

const meta = { title: 'History/Before the first action', component: NoHistory } satisfies Meta<
  typeof NoHistory
>
export default meta

export const NothingYet: StoryObj<typeof meta> = {
  async play({ canvas }) {
    await expect(canvas.getByText(/Every exchange is listed here/)).toBeVisible()
    await expect(canvas.queryByRole('button')).toBeNull()
  },
}
