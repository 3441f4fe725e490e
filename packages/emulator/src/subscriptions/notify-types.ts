/**
 * What can be subscribed to. Documented: iot_06_0025 (2022-02-24) and SH/iot_06_0028. The emulator
 * sends `deviceAdded`, `bindDevice`, `deviceInfoChanged`, `deviceDataChanged`, `deviceDatasChanged`
 * and `deviceDeleted`; the events of the other types do not occur in it.
 */
export const notifyTypes = [
  'deviceAdded',
  'bindDevice',
  'deviceInfoChanged',
  'deviceDataChanged',
  'deviceDatasChanged',
  'deviceCapabilitiesChanged',
  'deviceCapabilitiesAdded',
  'deviceCapabilitiesDeleted',
  'deviceDeleted',
  'messageConfirm',
  'commandRsp',
  'ruleEvent',
  'deviceDesiredPropertiesModifyStatusChanged',
] as const

export type NotifyType = (typeof notifyTypes)[number]
