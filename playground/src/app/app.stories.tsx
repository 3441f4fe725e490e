import type { Meta, StoryObj } from '@storybook/preact-vite'
import { expect, userEvent } from 'storybook/test'
import type { Locale } from '../language/locale.ts'
import { App } from './app.tsx'

const meta = {
  title: 'Whole/Page',
  component: App,
  args: { head: true, standalone: true },
  render: (args, { globals }) => <App {...args} locale={globals['locale'] as Locale} />,
} satisfies Meta<typeof App>
export default meta

type Story = StoryObj<typeof meta>

export const FirstVisit: Story = {
  async play({ canvas }) {
    await expect(await canvas.findByRole('heading', { level: 1 })).toBeVisible()
    // Drawn once the form has been.
    await expect(await canvas.findByText(/No token yet/)).toBeVisible()
    await expect(await canvas.findByRole('heading', { name: 'Try an error' })).toBeVisible()
  },
}

/** As embedded in a page of the documentation, with a scenario. */
export const Embedded: Story = {
  args: { head: false, standalone: false, preset: { scenario: 'wrong-secret' } },
  async play({ canvas }) {
    await expect(await canvas.findByRole('region', { name: 'What went wrong' })).toBeVisible()
    await expect(canvas.queryByRole('banner')).toBeNull()
  },
}

export const Commands: Story = {
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole('button', { name: 'Commands' }))

    await expect(await canvas.findByRole('dialog', { name: 'Commands' })).toBeVisible()
  },
}
