import type { Meta, StoryObj } from '@storybook/preact-vite'
import { expect } from 'storybook/test'
import { Icon } from './icon.tsx'

const meta = { title: 'Parts/Icons', component: Icon } satisfies Meta<typeof Icon>
export default meta

const names = ['eye', 'eye-off', 'copy', 'compare', 'link', 'check', 'close', 'keyboard'] as const

export const All: StoryObj<typeof meta> = {
  args: { name: 'eye' },
  render: () => (
    <ul style={{ display: 'grid', gap: '0.5rem' }}>
      {[...names, 'alert' as const, 'info' as const].map((name) => (
        <li key={name} style={{ display: 'flex', alignItems: 'center', gap: '0.5rem' }}>
          <Icon name={name} /> {name}
        </li>
      ))}
    </ul>
  ),
  async play({ canvas, canvasElement }) {
    await expect(canvas.getAllByRole('listitem')).toHaveLength(10)
    // Each is beside a word with the same meaning, and hidden from screen readers.
    await expect(canvas.queryByRole('img')).toBeNull()
    await expect(canvasElement.querySelectorAll('svg path[d^=M]')).toHaveLength(10)
  },
}
