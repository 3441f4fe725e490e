import { createClient, isNorthboundError } from '@northbound/auth'
import { createEmulator, demoApp } from '@northbound/emulator'

// app/api/devices/route.ts
const emulator = createEmulator()

// Next’s development server loads a module anew after each change. What is on globalThis stays, and with it the token.
const kept = globalThis as { platform?: ReturnType<typeof createClient> }
const platform = (kept.platform ??= createClient({
  url: 'https://server:8743',
  ...demoApp,
  fetch: emulator.fetch,
}))

export async function GET(request: Request): Promise<Response> {
  const pageNo = Number(new URL(request.url).searchParams.get('page') ?? 0)
  try {
    const { totalCount, devices } = await platform
      .get('iocm/app/dm/v1.4.0/devices', { searchParams: { pageNo, pageSize: 2 } })
      .json<{ totalCount: number; devices: { deviceInfo: { name: string } }[] }>()
    // Only what the page needs: whoever can call this route sees it.
    return Response.json({ totalCount, names: devices.map(({ deviceInfo }) => deviceInfo.name) })
  } catch (error) {
    if (!isNorthboundError(error)) throw error
    return Response.json({ kind: error.kind }, { status: error.retry === 'later' ? 503 : 502 })
  }
}

// Next calls it like this.
for (const page of [0, 2, -1]) {
  const answer = await GET(new Request(`https://app.example.com/api/devices?page=${page}`))
  console.log(answer.status, await answer.text())
}
