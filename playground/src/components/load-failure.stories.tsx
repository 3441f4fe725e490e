import type { Meta, StoryObj } from '@storybook/preact-vite'
import { expect } from 'storybook/test'
import { LoadFailure } from './load-failure.tsx'

const meta = {
  title: 'Whole/Load failure',
  component: LoadFailure,
} satisfies Meta<typeof LoadFailure>
export default meta

/** In both languages, whichever the page is in: its own texts are what could not be loaded. */
export const InBothLanguages: StoryObj<typeof meta> = {
  async play({ canvas }) {
    const alert = canvas.getByRole('alert')
    await expect(alert).toBeVisible()
    await expect(alert.querySelector('[lang=en]')).toHaveTextContent(/could not be loaded/)
    await expect(alert.querySelector('[lang=zh-CN]')).toHaveTextContent(/未能加载/)
  },
}
