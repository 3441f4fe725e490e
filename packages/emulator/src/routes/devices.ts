import { printDevice } from '../devices/print-device.ts'
import { type DeviceFilter, selectDevices } from '../devices/select-devices.ts'
import { openGate } from '../gate/open-gate.ts'
import { answerError } from '../http/answer-error.ts'
import type { Route } from '../platform/platform.ts'

const filters = [
  'gatewayId',
  'nodeType',
  'deviceType',
  'location',
  'name',
  'status',
  'startTime',
  'endTime',
] as const satisfies readonly (keyof DeviceFilter)[]

/**
 * `GET /iocm/app/dm/v1.4.0/devices`: the devices of an application, page by page. Parameters,
 * answer and the rule that gatewayId or pageNo must be there (100218) are documented (iot_06_0061,
 * 2022-02-24); v1.1.0 to v1.3.0 are observed in clients.
 *
 * Assumed: the code for each bad parameter, the newest device first, page 0 when only gatewayId is
 * given.
 */
export const devices: Route = (call, platform) => {
  const passage = openGate(call, platform)
  if ('refused' in passage) return passage.refused

  const { query } = call
  const { behaviour } = platform
  const pageNo = query.get('pageNo')
  if (!pageNo && !query.get('gatewayId')) {
    return answerError(behaviour, '100218', { note: 'give pageNo (0 is the first) or gatewayId' })
  }
  const page = wholeNumber(pageNo || '0')
  if (page === undefined) {
    return answerError(behaviour, '100405', { note: 'pageNo must be a whole number from 0' })
  }
  const size = wholeNumber(query.get('pageSize') || '25')
  if (size === undefined || size < 1 || size > 250) {
    return answerError(behaviour, '100216', { note: 'pageSize must be a whole number, 1 to 250' })
  }
  const problem = badChoice(query)
  if (problem) return answerError(behaviour, '100405', { note: problem })

  const filter = Object.fromEntries(filters.map((name) => [name, query.get(name) ?? undefined]))
  const sort = query.get('sort') === 'ASC' ? 'ASC' : 'DESC'
  const found = selectDevices(passage.app.devices, filter, sort)
  const shown = found.slice(page * size, (page + 1) * size)
  return {
    status: 200,
    body: {
      totalCount: found.length,
      pageNo: page,
      pageSize: size,
      devices: shown.map((device) => printDevice(device, query.get('select'))),
    },
  }
}

function wholeNumber(text: string): number | undefined {
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined
}

/** Parameters that take one of a few values, or a time. */
const choices: Record<string, RegExp> = {
  status: /^(ONLINE|OFFLINE|INACTIVE|ABNORMAL)$/,
  nodeType: /^(ENDPOINT|GATEWAY|UNKNOW)$/,
  sort: /^(ASC|DESC)$/,
  startTime: /^\d{8}T\d{6}Z$/,
  endTime: /^\d{8}T\d{6}Z$/,
}

function badChoice(query: URLSearchParams): string | undefined {
  for (const [name, allowed] of Object.entries(choices)) {
    const value = query.get(name)
    if (value && !allowed.test(value)) return `${name} does not match ${allowed.source}`
  }
  return undefined
}
