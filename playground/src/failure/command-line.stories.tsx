import type { Meta, StoryObj } from '@storybook/preact-vite'
import { expect, fn, userEvent } from 'storybook/test'
import { CommandLine } from './command-line.tsx'

const copied = fn()
const command =
  'NORTHBOUND_RELAY_CERT=client.crt NORTHBOUND_RELAY=lab=https://server:8743 npm start'

const meta = {
  title: 'Parts/Command line',
  component: CommandLine,
  args: { command },
  beforeEach() {
    copied.mockReset()
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: copied },
    })
  },
} satisfies Meta<typeof CommandLine>
export default meta

export const LongCommand: StoryObj<typeof meta> = {
  async play({ canvas }) {
    await expect(canvas.getByText(command)).toBeVisible()

    await userEvent.click(canvas.getByRole('button'))

    await expect(copied).toHaveBeenCalledWith(command)
  },
}
