import type { BriefGuidance } from '../guidance-texts.ts'
import type { CommandCode } from '../guided-codes.ts'

/** The codes of device commands. */
export const commandCodes: Record<CommandCode, BriefGuidance> = {
  '100223': {
    meaning: '这个设备排队等待的命令太多了。',
    howToTell: '创建命令时返回 HTTP 400。文档给出的上限是 20 条处于 PENDING 状态的命令。',
    causes: [
      {
        cause: '设备休眠或离线，不来取命令，命令越积越多。',
        remedy: '撤销过时的命令，新命令把 expireTime 设短一些。',
      },
    ],
    retry: '等排队的命令送达、撤销或过期之后再试。',
  },
  '100428': {
    meaning: '命令要求立即下发，但设备不在线。',
    howToTell: 'HTTP 200，错误码在响应体里：命令没有创建。',
    causes: [
      {
        cause: 'expireTime 是 0，意思是现在发不出去就算了。',
        remedy: '给 expireTime 一个秒数，让命令等设备上线。',
      },
      {
        cause: '设备本该在线，却不在线。',
        remedy: '检查供电、信号，以及最后一次上报的时间。',
      },
    ],
    retry: 'expireTime 为 0 时，等设备上线再试；把 expireTime 改大则可以马上试。',
  },
  '100431': {
    meaning: '设备模型里没有这个服务。',
    howToTell: '命令和影子接口返回 HTTP 200，错误码在响应体里：什么都没有下发。',
    causes: [
      {
        cause: '命令里的 serviceId 写错，或者来自另一个产品。',
        remedy: '把 serviceId 和 method 与产品模型核对，区分大小写。',
      },
    ],
  },
  '100434': {
    meaning: '没有这个 commandId 的命令。',
    howToTell: 'HTTP 200，错误码在响应体里。',
    causes: [
      {
        cause: 'commandId 写错、属于另一个应用，或者太久远已被清理。',
        remedy: '使用创建命令时返回的 commandId，或者查询该设备的命令列表。',
      },
    ],
  },
  '100435': {
    meaning: '命令已经结束，不能再撤销了。',
    howToTell: 'HTTP 200，错误码在响应体里。',
    causes: [
      {
        cause: '在这次调用之前，它已经执行完、过期，或者被撤销。',
        remedy: '查看它的状态。如果是终态，就不用再做什么了。',
      },
    ],
    retry: '不用重试。已经结束的命令不会再变。',
  },
  '100612': {
    meaning: '设备离线太久，平台不再接受发给它的命令。',
    howToTell: '创建命令时返回 HTTP 403。文档给出的界限是离线超过 7 天。',
    causes: [
      {
        cause: '设备关机、没有网络，或者 SIM 卡被停用。',
        remedy: '让它重新上线；上报一次之后就能接收命令。',
      },
    ],
  },
}
