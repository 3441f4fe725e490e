import { currentDevices } from '../apps/current-devices.ts'
import { printDevice } from '../devices/print-device.ts'
import { selectDevices } from '../devices/select-devices.ts'
import { behindGate } from '../gate/behind-gate.ts'
import { badField, like, time, whole } from '../http/bad-field.ts'
import { cutPage } from '../http/cut-page.ts'
import { nearName } from '../http/near-name.ts'

export const rules = {
  pageNo: whole(0),
  pageSize: whole(1, 250),
  status: like(/^(ONLINE|OFFLINE|INACTIVE|ABNORMAL)$/),
  nodeType: like(/^(ENDPOINT|GATEWAY|UNKNOW)$/),
  sort: like(/^(ASC|DESC)$/),
  startTime: time,
  endTime: time,
}

/**
 * `GET /iocm/app/dm/v1.4.0/devices`: the devices of an application, page by page. Parameters,
 * answer and the rule that gatewayId or pageNo must be there (100218) are documented (iot_06_0061,
 * 2022-02-24); v1.1.0 to v1.3.0 are observed in clients.
 *
 * Assumed: the code for each bad parameter, the newest device first, page 0 when only gatewayId is
 * given.
 */
export const devices = behindGate(({ call: { query }, platform, app, refuse }) => {
  if (!query.get('pageNo') && !query.get('gatewayId')) {
    const near = nearName('pageNo', query.keys())
    return refuse('100218', near ?? 'give pageNo (0 is the first) or gatewayId')
  }
  const bad = badField(query, rules)
  if (bad) return refuse(bad.name === 'pageSize' ? '100216' : '100405', bad.note)

  const sort = query.get('sort') === 'ASC' ? 'ASC' : 'DESC'
  const all = currentDevices(app, platform.now())
  const found = selectDevices(all, Object.fromEntries(query), sort)
  const { items, ...page } = cutPage(found, query, platform.behaviour.listPageSize)
  const { totalCount, pageNo, pageSize } = page
  const shown = items.map((device) => printDevice(device, query.get('select')))
  return { status: 200, body: { totalCount, pageNo, pageSize, devices: shown } }
})
