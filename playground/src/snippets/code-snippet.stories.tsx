import type { Meta, StoryObj } from '@storybook/preact-vite'
import { expect, userEvent } from 'storybook/test'
import { CodeSnippet } from './code-snippet.tsx'
import { acceptedDevices, refusedLogin } from '../exchange/exchange-samples.ts'

const meta = {
  title: 'Steps/2 Request as code',
  component: CodeSnippet,
  args: { request: refusedLogin.request },
} satisfies Meta<typeof CodeSnippet>
export default meta

type Story = StoryObj<typeof meta>

export const Closed: Story = {
  async play({ canvas }) {
    await expect(canvas.getByText('Request as code')).toBeVisible()
    await expect(canvas.queryByRole('combobox')).toBeNull()
  },
}

export const Login: Story = {
  async play({ canvas }) {
    await userEvent.click(canvas.getByText('Request as code'))

    const code = await canvas.findByRole('group', { name: 'The request in curl' })
    await expect(code).toHaveTextContent('--data-urlencode "secret=$OCEANCONNECT_SECRET"')
    await expect(code).not.toHaveTextContent('open-sesame')
  },
}

export const CallInGo: Story = {
  args: { request: acceptedDevices.request },
  async play({ canvas }) {
    await userEvent.click(canvas.getByText('Request as code'))
    await userEvent.selectOptions(await canvas.findByLabelText('Language'), 'Go · net/http')

    const code = canvas.getByRole('group', { name: 'The request in Go · net/http' })
    await expect(code).toHaveTextContent('"Bearer " + os.Getenv("OCEANCONNECT_ACCESS_TOKEN")')
  },
}

export const NoCode: Story = {
  args: { request: { ...refusedLogin.request, headers: [], body: [{ text: '<login/>' }] } },
  async play({ canvas }) {
    await userEvent.click(canvas.getByText('Request as code'))

    await expect(canvas.getByText(/neither a form nor JSON/)).toBeVisible()
  },
}

export const Chinese: Story = {
  globals: { locale: 'zh-CN' },
  async play({ canvas }) {
    await userEvent.click(canvas.getByText('用代码发送同样的请求'))

    await expect(await canvas.findByRole('group', { name: '用 curl 发送的请求' })).toBeVisible()
  },
}
