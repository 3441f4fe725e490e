import { expect, test } from 'vitest'
import { showProgress } from '../mutants/show-progress.mjs'

const record = (isTTY: boolean) => {
  const written: string[] = []
  return { written, output: { isTTY, write: (text: string) => written.push(text) } }
}

test('without a terminal, writes a line for each 10 %', () => {
  const { written, output } = record(false)
  const progress = showProgress(20, output)

  for (let done = 0; done < 20; done++) progress.count()

  expect(written).toHaveLength(10)
  expect(written[0]).toMatch(/^ {2}2 of 20, [\d.]+ s\n$/)
})

test('on a terminal, draws a bar, and clears it before a line is written', () => {
  const { written, output } = record(true)
  const progress = showProgress(2, output)

  progress.count()
  progress.say('a line')

  expect(written).toEqual([
    expect.stringMatching(/^\r█{20}░{20} 1 of 2, [\d.]+ s$/),
    '\r\u001B[K',
    'a line\n',
  ])
})
