import type { Fault, JournalEntry } from '../src/index.ts'
import type { RunningAdmin } from '../src/node/index.ts'

/** Controls an emulator in another process, through its admin API. */
export function governOver({ url, token }: RunningAdmin) {
  async function send(method: string, path: string, order?: object): Promise<Response> {
    const response = await fetch(url + path, {
      method,
      headers: {
        Authorization: `Bearer ${token}`,
        ...(order && { 'Content-Type': 'application/json' }),
      },
      ...(order && { body: JSON.stringify(order) }),
    })
    return response
  }

  async function must(method: string, path: string, order?: object): Promise<unknown> {
    const response = await send(method, path, order)
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`)
    return text === '' ? undefined : JSON.parse(text)
  }

  return {
    send,
    must,
    advance: async (ms: number) => void (await must('POST', '/clock/advance', { ms })),
    order: async (fault: Fault) => void (await must('POST', '/faults', fault)),
    journal: async () => ((await must('GET', '/journal')) as { entries: JournalEntry[] }).entries,
  }
}
