import type { Meta, StoryObj } from '@storybook/preact-vite'
import { expect, fn, screen, userEvent } from 'storybook/test'
import { CurlImport } from './curl-import.tsx'

const meta = {
  title: 'Steps/1 Import from curl',
  component: CurlImport,
  args: { onFill: fn((values) => values) },
} satisfies Meta<typeof CurlImport>
export default meta

type Story = StoryObj<typeof meta>

async function paste(command: string) {
  await userEvent.click(screen.getByRole('button', { name: 'Import from curl' }))
  await userEvent.click(screen.getByLabelText('curl command'))
  await userEvent.paste(command)
  await userEvent.click(screen.getByRole('button', { name: 'Fill in the form' }))
}

export const Opened: Story = {
  async play({ canvas }) {
    await userEvent.click(canvas.getByRole('button', { name: 'Import from curl' }))

    await expect(screen.getByRole('dialog', { name: 'Paste a curl command' })).toBeVisible()
    await expect(screen.getByRole('button', { name: 'Fill in the form' })).toBeDisabled()
  },
}

export const RightCommand: Story = {
  async play({ args }) {
    await paste(
      `curl https://server:8743/iocm/app/sec/v1.1.0/login --data-urlencode appId=my-app --data-urlencode 'secret=p&w'`,
    )

    await expect(await screen.findByText('Filled in: Platform URL, appId, secret.')).toBeVisible()
    await expect(screen.getByText('Nothing is wrong with this command.')).toBeVisible()
    await expect(args.onFill).toHaveBeenCalledWith({
      url: 'https://server:8743',
      appId: 'my-app',
      secret: 'p&w',
    })
    await expect(screen.getByLabelText('curl command')).toHaveValue('')
  },
}

export const LoginAsJson: Story = {
  async play() {
    await paste(
      `curl -k -L http://server/iocm/app/sec/v1.1.0/login --json '{"app_id":"my-app","secret":"open-sesame"}' --proxy p`,
    )

    await expect(await screen.findByText(/The platform requires a form/)).toBeVisible()
    await expect(screen.getByText('A field has the wrong name: app_id → appId.')).toBeVisible()
    await expect(screen.getByText('Ignored: --proxy.')).toBeVisible()
    await expect(screen.queryByText(/open-sesame/)).toBeNull()
  },
}

export const NoCurl: Story = {
  async play() {
    await paste('wget https://server')

    await expect(await screen.findByText('The command does not begin with curl.')).toBeVisible()
    await expect(screen.getByText('There was nothing to fill in.')).toBeVisible()
  },
}

export const Chinese: Story = {
  globals: { locale: 'zh-CN' },
  async play({ canvas }) {
    await userEvent.click(canvas.getByRole('button', { name: '从 curl 导入' }))

    await expect(screen.getByRole('dialog', { name: '粘贴 curl 命令' })).toBeVisible()
  },
}
