import { vi } from 'vitest'

/**
 * Runs an example within this process and gives what it printed: a Node of its own for each of a hundred would take minutes.
 *
 * @param url the example's file; it is run once, however often it is asked for
 */
export async function runQuietly(url: URL): Promise<string> {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {})
  try {
    await import(/* @vite-ignore */ url.href)
    return log.mock.calls.map((words) => words.join(' ')).join('\n')
  } finally {
    log.mockRestore()
  }
}
