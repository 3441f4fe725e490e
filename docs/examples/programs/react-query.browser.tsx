import { createProxiedClient, isNorthboundError } from '@northbound/auth'
import { explain } from '@northbound/auth/guidance/en'
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import * as v from 'valibot'

const platform = createProxiedClient({ proxy: '/iot' })
const Page = v.object({ devices: v.array(v.object({ deviceId: v.string() })) })
const retry = (failures: number, error: Error) =>
  isNorthboundError(error) && error.retry === 'later' && failures < 3
const client = new QueryClient({ defaultOptions: { queries: { retry } } })

function DeviceList() {
  const { data, error } = useQuery({
    queryKey: ['devices'],
    queryFn: ({ signal }) =>
      platform.get('iocm/app/dm/v1.4.0/devices?pageNo=0', { signal }).json(Page),
  })
  if (error) return <p>{isNorthboundError(error) ? explain(error).meaning : error.message}</p>
  if (!data) return <p>Loading…</p>
  return data.devices.map(({ deviceId }) => <li key={deviceId}>{deviceId}</li>)
}

const root = document.querySelector('#app')
if (root)
  createRoot(root).render(
    <QueryClientProvider client={client}>
      <DeviceList />
    </QueryClientProvider>,
  )
