import { createProxiedClient, isNorthboundError } from '@northbound/auth'
import { explain } from '@northbound/auth/guidance/en'
import { createApp, defineComponent, h, ref, type Ref, watchEffect } from 'vue'

const platform = createProxiedClient({ proxy: '/iot' })

interface History {
  deviceDataHistoryDTOs: { timestamp: string; data: Record<string, unknown> }[]
}

/** The last reports of a device, fetched again when another device is chosen. */
function useHistory(deviceId: Ref<string>, gatewayId: Ref<string>) {
  const reports = ref<History['deviceDataHistoryDTOs']>([])
  const problem = ref('')
  watchEffect(async (onCleanup) => {
    const controller = new AbortController()
    onCleanup(() => controller.abort())
    const searchParams = {
      deviceId: deviceId.value,
      gatewayId: gatewayId.value,
      pageNo: 0,
      pageSize: 3,
    }
    try {
      const history = await platform
        .get('iocm/app/data/v1.2.0/deviceDataHistory', { searchParams, signal: controller.signal })
        .json<History>()
      reports.value = history.deviceDataHistoryDTOs
    } catch (error) {
      if (controller.signal.aborted) return
      problem.value = isNorthboundError(error) ? explain(error).meaning : 'Something else broke.'
    }
  })
  return { reports, problem }
}

// A render function, so that the compiler checks it here; in your component it is a template.
const Thermometer = defineComponent({
  setup() {
    const deviceId = ref('e8f0a512-3b57-4d6c-a1c9-5d4b2e9f6014')
    const gatewayId = ref('c39d2f6e-6d0b-4f55-b0de-90a1c7e8d313')
    const { reports, problem } = useHistory(deviceId, gatewayId)
    return () =>
      problem.value
        ? h('p', { role: 'alert' }, problem.value)
        : h(
            'ul',
            reports.value.map(({ timestamp, data }) =>
              h('li', { key: timestamp }, `${timestamp} ${data['temperature']} °C`),
            ),
          )
  },
})

createApp(Thermometer).mount('#app')
