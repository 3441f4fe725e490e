import type { Meta, StoryObj } from '@storybook/preact-vite'
import { expect } from 'storybook/test'
import { createPart } from './part.ts'
import { Lazy } from './lazy.tsx'

const meta = { title: 'Parts/Lazy', component: Lazy } satisfies Meta<typeof Lazy>
export default meta

const Word = ({ word }: { readonly word: string }) => <p>{word}</p>
const word = createPart(() => Promise.resolve(Word))
const never = createPart(() => new Promise<typeof Word>(() => {}))

export const Loaded: StoryObj = {
  render: () => <Lazy part={word} props={{ word: 'It is there.' }} />,
  async play({ canvas }) {
    await expect(await canvas.findByText('It is there.')).toBeVisible()
  },
}

export const StillLoading: StoryObj = {
  render: () => <Lazy part={never} props={{ word: 'It is there.' }} before={<p>A moment…</p>} />,
  async play({ canvas }) {
    await expect(canvas.getByText('A moment…')).toBeVisible()
    await expect(canvas.queryByText('It is there.')).toBeNull()
  },
}
