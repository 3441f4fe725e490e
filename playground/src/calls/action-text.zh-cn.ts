import type { actionInEnglish } from './action-text.en.ts'

export const actionInChinese: typeof actionInEnglish = {
  login: '登录',
  refresh: '刷新',
  devices: '查询设备列表',
  device: '查询单个设备',
  call: '调用平台接口',
  logout: '注销',
  elsewhere: '在另一台设备上登录',
}
