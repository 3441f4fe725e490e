import type { Meta, StoryObj } from '@storybook/preact-vite'
import { expect } from 'storybook/test'
import { Button } from './button.tsx'
import { Panel } from './panel.tsx'

const meta = {
  title: 'Parts/Panel',
  component: Panel,
  args: { heading: 'A part of the page', children: 'The content.' },
} satisfies Meta<typeof Panel>
export default meta

type Story = StoryObj<typeof meta>

export const Step: Story = {
  args: { step: 1, aside: <Button look="quiet">Clear</Button> },
  async play({ canvas }) {
    await expect(canvas.getByRole('region', { name: 'A part of the page' })).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Clear' })).toBeVisible()
  },
}

/** The heading gets the whole first line, however much is beside it. */
export const LongHeading: Story = {
  args: {
    step: 4,
    heading: 'A heading that is longer than its line',
    aside: (
      <>
        <Button look="quiet">Download as HAR</Button>
        <Button look="quiet">Clear the history</Button>
      </>
    ),
  },
  async play({ canvas }) {
    await expect(canvas.getByRole('heading')).toBeVisible()
  },
}

export const Bare: Story = {
  args: { bare: true },
  async play({ canvas }) {
    await expect(canvas.getByText('The content.')).toBeVisible()
  },
}
