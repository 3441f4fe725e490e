import { vi } from 'vitest'

/**
 * Runs an example in this process and returns its output; a separate Node process for each of a hundred would take minutes.
 *
 * @param url the example's file; it is run only once
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
