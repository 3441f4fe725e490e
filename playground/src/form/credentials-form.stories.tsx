import type { Meta, StoryObj } from '@storybook/preact-vite'
import { expect, fn, userEvent } from 'storybook/test'
import { CredentialsForm } from './credentials-form.tsx'

const meta = {
  title: 'Steps/1 Credentials',
  component: CredentialsForm,
  args: {
    targets: ['in-page', 'on-machine', 'relay', 'direct'],
    target: 'in-page',
    onTarget: fn(),
    values: { url: 'https://platform.test:8743', appId: 'my-app', secret: 'open-sesame' },
    onFill: fn(),
    findings: [],
    running: false,
    relay: 'unasked',
    onRelayed: fn(),
    onLookForRelay: fn(),
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

export const OnThisMachine: Story = {
  args: { target: 'on-machine' },
  async play({ canvas, args }) {
    await expect(canvas.getByLabelText('Platform URL')).toHaveAttribute('readonly')

    await userEvent.click(canvas.getByRole('radio', { name: 'Emulator here' }))

    await expect(args.onTarget).toHaveBeenCalledWith('in-page')
  },
}

export const RelayAbsent: Story = {
  args: { target: 'relay', relay: 'absent', values: { url: '', appId: '', secret: '' } },
  async play({ canvas, args }) {
    await expect(canvas.getByText('No relay is running yet.')).toBeVisible()
    await expect(canvas.getByText(/^NORTHBOUND_RELAY=lab=/)).toBeVisible()

    await userEvent.click(canvas.getByRole('button', { name: 'Look again' }))

    await expect(args.onLookForRelay).toHaveBeenCalledOnce()
  },
}

export const RelayAbsentInChinese: Story = {
  args: RelayAbsent.args!,
  globals: { locale: 'zh-CN' },
  async play({ canvas }) {
    await expect(canvas.getByText('这里还没有运行中继。')).toBeVisible()
  },
}

export const RelayLooking: Story = {
  args: { ...RelayAbsent.args, relay: 'asking' },
  async play({ canvas }) {
    await expect(canvas.getByText('Looking for the relay…')).toBeVisible()
  },
}

export const RelayWithPlatforms: Story = {
  args: {
    target: 'relay',
    relay: {
      platforms: [
        { name: 'lab', url: 'https://10.0.0.7:8743' },
        { name: 'live', url: 'https://platform.example.net:8743' },
      ],
      mutualTls: true,
    },
    values: { url: 'http://localhost:5173/relay/lab', appId: '', secret: '' },
    // What is not filled in yet is not marked.
    findings: [{ field: 'secret', severity: 'error', message: 'secret is empty.' }],
  },
  async play({ canvas, args }) {
    await expect(canvas.getByRole('radio', { name: /^lab/ })).toBeChecked()
    await expect(canvas.getByText('The relay presents your client certificate.')).toBeVisible()
    await expect(canvas.getByLabelText('secret')).toBeValid()

    await userEvent.click(canvas.getByRole('radio', { name: /^live/ }))

    await expect(args.onRelayed).toHaveBeenCalledWith('live')
  },
}

export const DirectlyOverHttp: Story = {
  args: {
    target: 'direct',
    values: { url: 'http://platform.example.net', appId: '', secret: '' },
  },
  async play({ canvas, args }) {
    await userEvent.click(canvas.getByText('What a browser cannot do here'))
    await expect(canvas.getByText(/^Real platforms send no CORS headers/)).toBeVisible()

    await userEvent.click(canvas.getByRole('checkbox', { name: /over http anyway/ }))
    await expect(args.onFill).toHaveBeenCalledWith({ dangerouslyAllowPlainHttp: true })

    await userEvent.click(canvas.getByRole('button', { name: 'Use the relay instead' }))
    await expect(args.onTarget).toHaveBeenCalledWith('relay')
  },
}
