import type { Meta, StoryObj } from '@storybook/preact-vite'
import { expect, userEvent } from 'storybook/test'
import { Announcer, useAnnounce } from './announcer.tsx'
import { Button } from './button.tsx'

// Each story is wrapped in an announcer already, as each part of the page is.
const meta = { title: 'Parts/Announcer', component: Announcer } satisfies Meta<typeof Announcer>
export default meta

function Speaker() {
  const announce = useAnnounce()
  return <Button onClick={() => announce('Link copied.')}>Copy</Button>
}

export const SaidTwice: StoryObj = {
  render: () => <Speaker />,
  async play({ canvas }) {
    const region = canvas.getByRole('status')
    await userEvent.click(canvas.getByRole('button'))
    const first = region.firstElementChild
    await expect(region).toHaveTextContent('Link copied.')

    await userEvent.click(canvas.getByRole('button'))

    // The same words in a new element, or they would not be read again.
    await expect(region).toHaveTextContent('Link copied.')
    await expect(region.firstElementChild).not.toBe(first)
  },
}
