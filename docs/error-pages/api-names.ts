import type { ApiName } from '@northbound/auth/catalogue'
import type { Locale } from '@northbound/auth/guidance'

/** Readable names of the catalogue's APIs: English, Chinese. */
const names: Readonly<Record<ApiName, readonly [en: string, zh: string]>> = {
  any: ['every business API', '所有业务接口'],
  batchTask: ['batch tasks', '批量任务'],
  capabilities: ['device capabilities', '查询设备能力'],
  command: ['commands to devices', '设备命令'],
  commandCancelTask: ['cancelling the commands of a device', '批量撤销设备命令'],
  device: ['one device', '查询单个设备'],
  deviceKey: ['the key of a device', '刷新设备密钥'],
  deviceList: ['the list of devices', '批量查询设备'],
  deviceModify: ['changing a device', '修改设备信息'],
  group: ['groups of devices', '设备组'],
  history: ['the history of a device', '查询设备历史数据'],
  login: ['login', '鉴权（login）'],
  refreshToken: ['refreshToken', '刷新 Token（refreshToken）'],
  register: ['registering a device', '注册设备'],
  sdk: ['none: the vendor’s SDKs make it up', '无：由厂商 SDK 在本地生成'],
  shadow: ['the shadow of a device', '设备影子'],
  subscription: ['subscriptions', '订阅'],
  'subscription-v3': ['subscriptions, v3.0.0', '订阅（v3.0.0）'],
  upgrade: ['upgrades', '软固件升级'],
}

/** The names of APIs, as one phrase. */
export function apiNames(apis: readonly ApiName[], locale: Locale): string {
  const words = apis.map((api) => names[api][locale === 'en' ? 0 : 1])
  return words.join(locale === 'en' ? ', ' : '、')
}
