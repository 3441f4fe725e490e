import type { Meta, StoryObj } from '@storybook/preact-vite'
import { expect } from 'storybook/test'
import { NoAnswer, NoHistory, NoRequest } from './placeholders.tsx'

const meta = { title: 'Whole/Before the first deed', component: NoRequest } satisfies Meta<
  typeof NoRequest
>
export default meta

export const Placeholders: StoryObj<typeof meta> = {
  render: () => (
    <div style={{ display: 'grid', gap: '1rem' }}>
      <NoRequest />
      <NoAnswer />
      <NoHistory />
    </div>
  ),
  async play({ canvas }) {
    await expect(canvas.getAllByRole('region')).toHaveLength(3)
    await expect(canvas.getByText(/Nothing sent yet/)).toBeVisible()
  },
}
