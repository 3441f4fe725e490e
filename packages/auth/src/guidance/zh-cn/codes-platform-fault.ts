import type { BriefGuidance } from '../guidance-texts.ts'
import type { PlatformFaultCode } from '../guided-codes.ts'

/** Faults inside the platform that single APIs report. */
export const platformFaultCodes: Record<PlatformFaultCode, BriefGuidance> = {
  '100001': {
    meaning: '平台在注册设备或处理命令时自身出了故障。',
    causes: [
      {
        cause: '平台内部短暂故障。',
        remedy: '等一会儿再调用。之前先看看设备或命令是否已经存在，免得重复创建。',
      },
    ],
  },
  '100023': {
    meaning: '平台保存的这个设备或命令的数据自相矛盾。',
    howToTell: '命令或影子接口返回 HTTP 500：某一个设备反复失败，其他设备正常。',
    causes: [
      {
        cause: '平台数据库里有一条坏记录。',
        remedy: '请运营商修复。删除设备后重新注册也可能有用（推断）。',
      },
    ],
    retry: '虽然状态码是 500，但在运营商修好记录之前，重试没有用。',
    support: 'deviceId 或 commandId、方法和路径、时间和错误码。',
  },
  '101016': {
    meaning: '平台找不到负责投递命令的内部服务。',
    causes: [
      {
        cause: '平台内部路由故障。',
        remedy: '等一会儿再调用；如果持续几分钟，就告诉运营商。',
      },
    ],
  },
  '101017': {
    meaning: '平台没能得出命令的回调地址。',
    howToTell: 'HTTP 500。公开资料没有写明是哪些命令接口会返回它。',
    causes: [
      {
        cause: '平台内部故障。',
        remedy: '等一会儿再调用；如果一直这样，就告诉运营商。',
      },
      {
        cause: '命令里的 callbackUrl 不寻常（推断）。',
        remedy: '去掉 callbackUrl 试试，或者用某个订阅的主机和端口。',
      },
    ],
  },
}
