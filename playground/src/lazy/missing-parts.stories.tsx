import type { Meta, StoryObj } from '@storybook/preact-vite'
import { expect, userEvent } from 'storybook/test'
import { createPart } from './part.ts'
import { Lazy } from './lazy.tsx'
import { MissingParts } from './missing-parts.tsx'

const meta = { title: 'Whole/Missing parts', component: MissingParts } satisfies Meta<
  typeof MissingParts
>
export default meta

const Word = () => <p>It is there.</p>

/** A part that comes only when it is asked for the given time. */
const comesAt = (time: number) => {
  let asked = 0
  return createPart(async () => {
    if (++asked < time) throw new Error('no network')
    return Word
  })
}

export const TriedAgain: StoryObj = {
  loaders: [() => ({ part: comesAt(2) })],
  render: (_, { loaded }) => (
    <MissingParts>
      <Lazy part={loaded['part']} props={{}} />
    </MissingParts>
  ),
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole('button', { name: 'Try again' }))

    await expect(await canvas.findByText('It is there.')).toBeVisible()
    await expect(canvas.queryByRole('button')).toBeNull()
  },
}

export const StillMissing: StoryObj = {
  loaders: [() => ({ part: comesAt(Infinity) })],
  render: TriedAgain.render!,
  async play({ canvas }) {
    await expect(await canvas.findByRole('button', { name: 'Try again' })).toBeVisible()
  },
}
