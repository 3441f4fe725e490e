import type { Meta, StoryObj } from '@storybook/preact-vite'
import { expect } from 'storybook/test'
import { NoAnswer, NoRequest } from './placeholders.tsx'

const meta = { title: 'Whole/Before the first action', component: NoRequest } satisfies Meta<
  typeof NoRequest
>
export default meta

export const Placeholders: StoryObj<typeof meta> = {
  render: () => (
    <div style={{ display: 'grid', gap: '1rem' }}>
      <NoRequest />
      <NoAnswer />
    </div>
  ),
  async play({ canvas }) {
    await expect(canvas.getAllByRole('region')).toHaveLength(2)
    await expect(canvas.getByText(/Nothing sent yet/)).toBeVisible()
  },
}
