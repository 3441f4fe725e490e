import type { Meta, StoryObj } from '@storybook/preact-vite'
import { expect, fn, userEvent } from 'storybook/test'
import { TextField } from './text-field.tsx'

const meta = {
  title: 'Parts/Text field',
  component: TextField,
  args: { label: 'appId', value: '', onInput: fn() },
} satisfies Meta<typeof TextField>
export default meta

type Story = StoryObj<typeof meta>

export const WithExample: Story = {
  args: { example: 'my-app' },
  async play({ canvas, args }) {
    await expect(canvas.getByPlaceholderText('my-app')).toBeVisible()

    await userEvent.type(canvas.getByLabelText('appId'), 'x')

    await expect(args.onInput).toHaveBeenCalledWith('x')
  },
}

export const ReadOnly: Story = {
  args: { label: 'Platform URL', value: 'https://platform.test:8743', readOnly: true },
  async play({ canvas }) {
    await expect(canvas.getByLabelText('Platform URL')).toHaveAttribute('readonly')
  },
}

export const Wrong: Story = {
  args: {
    value: 'my app',
    findings: [{ severity: 'error', message: 'appId has a blank inside.' }],
  },
  async play({ canvas }) {
    const field = canvas.getByLabelText('appId')
    await expect(field).toBeInvalid()
    await expect(field).toHaveAccessibleDescription('appId has a blank inside.')
  },
}
