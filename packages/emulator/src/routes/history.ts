import { currentDevices } from '../apps/current-devices.ts'
import { forgetRecords, selectRecords } from '../apps/select-records.ts'
import { behindGate } from '../gate/behind-gate.ts'
import { badField, time, whole } from '../http/bad-field.ts'
import { cutPage } from '../http/cut-page.ts'

export const rules = { pageNo: whole(0), pageSize: whole(1, 2000), startTime: time, endTime: time }

/**
 * `GET /iocm/app/data/v1.2.0/deviceDataHistory`: what devices reported. Documented (iot_06_0062,
 * 2022-02-24): the parameters, a page of 1 by default, of 2000 at most (100216), and that deviceId
 * and gatewayId cannot both be missing (100419), though its table calls each mandatory. Assumed: one
 * of them is enough, and 100216 for every other bad parameter. v1.1.0 is observed in clients.
 */
export const history = behindGate(({ call: { query }, platform, app, refuse }) => {
  const { historyLife, historyWithoutPage } = platform.behaviour
  const deviceId = query.get('deviceId')
  const gatewayId = query.get('gatewayId')
  if (!deviceId && !gatewayId) return refuse('100419', 'give deviceId and gatewayId')
  const bad = badField(query, rules)
  if (bad) return refuse('100216', bad.note)

  const now = platform.now()
  const devices = currentDevices(app, now).filter(
    (one) =>
      (!deviceId || one.deviceId === deviceId) && (!gatewayId || one.gatewayId === gatewayId),
  )
  // Documented with the status 200.
  if (devices.length === 0) return refuse('100418', 'the application has no such device', 200)

  for (const device of devices) forgetRecords(device, now - historyLife * 1000)
  const found = selectRecords(app, devices, Object.fromEntries(query))
  if (!query.get('pageNo')) {
    const all = historyWithoutPage === 'all' ? found : []
    const body = { totalCount: found.length, pageNo: 0, pageSize: all.length }
    const note = 'without pageNo the history is empty: send pageNo=0'
    return {
      status: 200,
      body: { ...body, deviceDataHistoryDTOs: all },
      ...(all.length < found.length && { note }),
    }
  }
  const { items, totalCount, pageNo, pageSize } = cutPage(found, query, 1)
  return { status: 200, body: { totalCount, pageNo, pageSize, deviceDataHistoryDTOs: items } }
})
