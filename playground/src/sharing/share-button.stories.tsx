import type { Meta, StoryObj } from '@storybook/preact-vite'
import { expect, fn, userEvent } from 'storybook/test'
import { acceptedLogin } from '../exchange/exchange-samples.ts'
import { ShareButton } from './share-button.tsx'

const here = {
  form: { url: 'https://platform.test:8743', appId: 'my-app', secret: 'open-sesame' },
  held: undefined,
  issued: 0,
  events: [],
}
const copied = fn()

const meta = {
  title: 'Copy a link',
  component: ShareButton,
  args: {
    state: {
      target: 'in-page',
      targetStates: { 'in-page': here, 'on-machine': here, relay: here, direct: here },
      relay: 'unasked',
      running: undefined,
      entries: [{ id: 1, action: 'login', exchange: acceptedLogin }],
      shownId: 1,
      runs: [],
    },
  },
  beforeEach() {
    copied.mockReset()
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: copied },
    })
  },
} satisfies Meta<typeof ShareButton>
export default meta

type Story = StoryObj<typeof meta>

export const Copied: Story = {
  async play({ canvas }) {
    await userEvent.click(canvas.getByRole('button', { name: /Copy a link/ }))

    await expect(canvas.getByRole('status')).toHaveTextContent('Link copied.')
    await expect(copied).toHaveBeenCalledWith(expect.stringMatching(/#v=1&.*action=login/))
    await expect(copied).not.toHaveBeenCalledWith(expect.stringContaining('open-sesame'))
  },
}
