import type { Meta, StoryObj } from '@storybook/preact-vite'
import { expect } from 'storybook/test'
import { FindingList } from './finding-list.tsx'

const meta = { title: 'Parts/Findings', component: FindingList } satisfies Meta<typeof FindingList>
export default meta

export const ErrorAndHint: StoryObj<typeof meta> = {
  args: {
    findings: [
      { severity: 'error', message: 'secret has a blank at its end.' },
      { severity: 'hint', message: 'appId has an unusual length.' },
    ],
  },
  async play({ canvas }) {
    await expect(canvas.getAllByRole('listitem')).toHaveLength(2)
    await expect(canvas.getByText('secret has a blank at its end.')).toBeVisible()
  },
}
