import type { Meta, StoryObj } from '@storybook/preact-vite'
import { expect } from 'storybook/test'
import { Later } from './later.tsx'

const meta = { title: 'Parts/Later', component: Later } satisfies Meta<typeof Later>
export default meta

const Part = ({ word }: { readonly word: string }) => <p>{word}</p>
const load = () => Promise.resolve(Part)

export const Loaded: StoryObj = {
  render: () => <Later load={load} props={{ word: 'It is there.' }} />,
  async play({ canvas }) {
    await expect(await canvas.findByText('It is there.')).toBeVisible()
  },
}

/** A part that cannot be loaded takes nothing else down. */
export const Failed: StoryObj = {
  render: () => (
    <>
      <p>All the rest.</p>
      <Later load={fail} props={{ word: 'Never there.' }} />
    </>
  ),
  async play({ canvas }) {
    await expect(canvas.getByText('All the rest.')).toBeVisible()
    await expect(canvas.queryByText('Never there.')).toBeNull()
  },
}

const fail = (): Promise<typeof Part> => Promise.reject(new Error('no network'))
