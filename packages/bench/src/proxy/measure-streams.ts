import { once } from 'node:events'
import { startProgram, whileRunning } from './start-contestant.ts'

export const streamedAnswers = 10_000

/** The heap of ours in MB after garbage collection, after a first thousand of streamed answers and after all of them. */
export function measureStreams(platform: string): Promise<number[]> {
  return whileRunning(startProgram('northbound', platform), async ({ url, process }) => {
    const heap = async () => {
      const told = once(process, 'message')
      process.send('heap')
      return Number((await told)[0]) / 1e6
    }
    await stream(url, 1000)
    const first = await heap()
    await stream(url, streamedAnswers - 1000)
    return [first, await heap()]
  })
}

async function stream(url: string, answers: number): Promise<void> {
  let left = answers
  const ask = async () => {
    while (left-- > 0) {
      const response = await fetch(`${url}/iocm/app/data/v1.2.0/deviceDataHistory`, {
        headers: { 'x-northbound': '1' },
      })
      const { byteLength } = await response.arrayBuffer()
      if (!response.ok || byteLength !== 131_072)
        throw new Error(`${response.status}, ${byteLength} bytes`)
    }
  }
  await Promise.all(Array.from({ length: 16 }, ask))
}
