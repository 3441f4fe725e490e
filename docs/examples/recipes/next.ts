import { createClient, isNorthboundError } from '@northbound/auth'
import { createEmulator, demoApp } from '@northbound/emulator'

// app/api/devices/route.ts
const emulator = createEmulator()

// Next’s development server reloads a module after each change. A value on globalThis survives, so the token does too.
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
    // Return only what the page needs, because every caller of this route sees it.
    return Response.json({ totalCount, names: devices.map(({ deviceInfo }) => deviceInfo.name) })
  } catch (error) {
    if (!isNorthboundError(error)) throw error
    return Response.json({ kind: error.kind }, { status: error.retry === 'later' ? 503 : 502 })
  }
}

// This is how Next calls the route.
for (const page of [0, 2, -1]) {
  const answer = await GET(new Request(`https://app.example.com/api/devices?page=${page}`))
  console.log(answer.status, await answer.text())
}
