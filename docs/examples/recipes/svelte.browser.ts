import { createProxiedClient } from '@northbound/auth'
import { mount } from 'svelte'
import DeviceList from './device-list.svelte'

const platform = createProxiedClient({ proxy: '/iot' })

export interface Device {
  deviceId: string
  deviceInfo: { name: string; status: string }
}

/** For the component: a function, so that a button can ask again. */
async function loadDevices(): Promise<Device[]> {
  const { devices } = await platform
    .get('iocm/app/dm/v1.4.0/devices', { searchParams: { pageNo: 0, status: 'ONLINE' } })
    .json<{ devices: Device[] }>()
  return devices
}

mount(DeviceList, { target: document.querySelector('#app')!, props: { loadDevices } })
