import { createEmulator, demoApp } from '@northbound/emulator'
import { median } from '../median.ts'

const url = 'https://platform.test/iocm/app/sec/v1.1.0/login'
const loginsPerRound = 1000

/** Logins in a second, one after the other in this process: validated, written down, answered and read. */
export async function measureLogins(rounds: number): Promise<number> {
  const emulator = createEmulator()
  const rates: number[] = []
  // Several thousand: until then much of what runs is not compiled.
  const warmUp = 5
  for (let round = -warmUp; round < rounds; round++) {
    const started = performance.now()
    for (let login = 0; login < loginsPerRound; login++) {
      const answer = await emulator.fetch(url, {
        method: 'POST',
        body: new URLSearchParams(demoApp),
      })
      const { accessToken } = (await answer.json()) as { accessToken?: string }
      if (!accessToken) throw new Error('there was no token')
    }
    if (round >= 0) rates.push((loginsPerRound * 1000) / (performance.now() - started))
  }
  return median(rates)
}
