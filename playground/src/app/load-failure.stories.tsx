import type { Meta, StoryObj } from '@storybook/preact-vite'
import { expect, fn, userEvent } from 'storybook/test'
import { LoadFailure } from './load-failure.tsx'

const meta = {
  title: 'Whole/Load failure',
  component: LoadFailure,
  args: { onRetry: fn() },
} satisfies Meta<typeof LoadFailure>
export default meta

/** In both languages, whichever the page is in: its own texts are what could not be loaded. */
export const InBothLanguages: StoryObj<typeof meta> = {
  async play({ canvas, args }) {
    const alert = canvas.getByRole('alert')
    await expect(alert).toBeVisible()
    await expect(alert.querySelector('[lang=en]')).toHaveTextContent(/could not be loaded/)
    await expect(alert.querySelector('[lang=zh-CN]')).toHaveTextContent(/未能加载/)

    await userEvent.click(canvas.getByRole('button', { name: 'Try again · 重试' }))

    await expect(args.onRetry).toHaveBeenCalledOnce()
  },
}
