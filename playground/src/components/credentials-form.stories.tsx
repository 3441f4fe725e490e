import type { Meta, StoryObj } from '@storybook/preact-vite'
import { expect, fn, userEvent } from 'storybook/test'
import { CredentialsForm } from './credentials-form.tsx'

const meta = {
  title: 'Steps/1 Credentials',
  component: CredentialsForm,
  args: {
    targets: ['in-page', 'on-machine'],
    target: 'in-page',
    onTarget: fn(),
    values: { url: 'https://platform.test:8743', appId: 'my-app', secret: 'open-sesame' },
    onFill: fn(),
    findings: [],
    running: false,
    onSubmit: fn(),
  },
} satisfies Meta<typeof CredentialsForm>
export default meta

type Story = StoryObj<typeof meta>

export const Filled: Story = {
  async play({ canvas, args }) {
    const secret = canvas.getByLabelText('secret')
    await expect(secret).toHaveAttribute('type', 'password')

    await userEvent.click(canvas.getByRole('button', { name: 'Reveal secret' }))
    await expect(secret).toHaveAttribute('type', 'text')

    await userEvent.type(secret, '{Enter}')
    await expect(args.onSubmit).toHaveBeenCalledOnce()
  },
}

export const FilledDark: Story = { ...Filled, globals: { theme: 'dark' } }

export const OddValues: Story = {
  args: {
    findings: [
      { field: 'appId', severity: 'hint', message: 'appId has an unusual length.' },
      { field: 'secret', severity: 'error', message: 'secret has a blank at its end.' },
    ],
  },
  async play({ canvas }) {
    await expect(canvas.getByLabelText('secret')).toHaveAccessibleDescription(
      'secret has a blank at its end.',
    )
    await expect(canvas.getByLabelText('secret')).toBeInvalid()
    await expect(canvas.getByLabelText('appId')).toBeValid()
  },
}

export const OddValuesDark: Story = { ...OddValues, globals: { theme: 'dark' } }

export const OnThisMachine: Story = {
  args: { target: 'on-machine' },
  async play({ canvas, args }) {
    await expect(canvas.getByLabelText('Platform URL')).toHaveAttribute('readonly')

    await userEvent.click(canvas.getByRole('radio', { name: 'In this page' }))

    await expect(args.onTarget).toHaveBeenCalledWith('in-page')
  },
}
