import { inBothLanguages } from '../language/in-both-languages.ts'
import type { Deed } from '../session/deed.ts'

/** Short names of what was done. */
export const deedText = inBothLanguages<Readonly<Record<Deed, string>>>(
  {
    login: 'Log in',
    refresh: 'Refresh',
    devices: 'List devices',
    device: 'Show a device',
    call: 'Call the platform',
    logout: 'Log out',
    elsewhere: 'Log in elsewhere',
  },
  {
    login: '登录',
    refresh: '刷新',
    devices: '查询设备列表',
    device: '查询单个设备',
    call: '调用平台接口',
    logout: '注销',
    elsewhere: '在别处登录',
  },
)
