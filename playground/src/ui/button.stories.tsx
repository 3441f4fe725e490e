import type { Meta, StoryObj } from '@storybook/preact-vite'
import { expect } from 'storybook/test'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'

const meta = { title: 'Parts/Button', component: Button } satisfies Meta<typeof Button>
export default meta

export const EveryLook: StoryObj<typeof meta> = {
  render: () => (
    <div style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '1rem' }}>
      <Button look="main">Log in</Button>
      <Button>List devices</Button>
      <Button disabled>Refresh</Button>
      <Button look="quiet">Clear</Button>
      <Button look="quiet" aria-pressed="true">
        <Icon name="compare" />
        Compared
      </Button>
    </div>
  ),
  async play({ canvas }) {
    await expect(canvas.getAllByRole('button')).toHaveLength(5)
    // No button may submit its form by accident.
    for (const button of canvas.getAllByRole('button')) {
      await expect(button).toHaveAttribute('type', 'button')
    }
    await expect(canvas.getByRole('button', { name: 'Refresh' })).toBeDisabled()
  },
}
