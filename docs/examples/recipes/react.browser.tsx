import { createProxiedClient, isNorthboundError } from '@northbound/auth'
import { explain } from '@northbound/auth/guidance/en'
import { StrictMode, useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'

const platform = createProxiedClient({ proxy: '/iot' })

interface Device {
  deviceId: string
  deviceInfo: { name: string; status: string }
}
type Answer = { devices: Device[] } | { problem: string }

function useDevices(): Answer | undefined {
  const [answer, setAnswer] = useState<Answer>()
  useEffect(() => {
    const controller = new AbortController()
    platform
      .get('iocm/app/dm/v1.4.0/devices', {
        searchParams: { pageNo: 0 },
        signal: controller.signal,
      })
      .json<{ devices: Device[] }>()
      .then(setAnswer, (error: unknown) => {
        // The component was unmounted, in React’s strict mode at once. This is not an error to show.
        if (controller.signal.aborted) return
        const problem = isNorthboundError(error) ? explain(error).meaning : 'Something else broke.'
        setAnswer({ problem })
      })
    return () => controller.abort()
  }, [])
  return answer
}

function DeviceList() {
  const answer = useDevices()
  if (!answer) return <p>Loading…</p>
  if ('problem' in answer) return <p role="alert">{answer.problem}</p>
  return (
    <ul>
      {answer.devices.map(({ deviceId, deviceInfo }) => (
        <li key={deviceId}>
          {deviceInfo.name}: {deviceInfo.status}
        </li>
      ))}
    </ul>
  )
}

createRoot(document.querySelector('#app')!).render(
  <StrictMode>
    <DeviceList />
  </StrictMode>,
)
