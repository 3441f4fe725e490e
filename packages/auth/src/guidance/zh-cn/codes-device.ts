import type { BriefGuidance } from '../guidance-texts.ts'
import type { DeviceCode } from '../guided-codes.ts'

/** The codes of single devices, their keys and their shadows. */
export const deviceCodes: Record<DeviceCode, BriefGuidance> = {
  '100403': {
    meaning: '你的应用下没有这个 deviceId 的设备。',
    howToTell: '针对单个设备的调用返回 HTTP 404。',
    causes: [
      {
        cause: '填的是 nodeId（IMEI、MAC），而不是平台分配的 deviceId。',
        remedy: '使用注册响应或设备列表里的 deviceId。',
      },
      {
        cause: '设备被删除，或者没有按时激活而被清除。',
        remedy: '到列表里查；确实没有了就重新注册。',
      },
      {
        cause: '设备属于另一个应用。',
        remedy: '用注册它的那个 appId 登录。',
      },
    ],
  },
  '100418': {
    meaning: '平台没有这个 deviceId 的记录。',
    howToTell: '设备接口是 HTTP 404；历史数据和命令接口是 HTTP 200，错误码在响应体里。',
    causes: [
      {
        cause: 'deviceId 写错，或者设备已删除。',
        remedy: '到设备列表里查。',
      },
      {
        cause: '设备从来没有上报过数据（推断）。',
        remedy: '让它先上报一次，再查询。',
      },
    ],
  },
  '100440': {
    meaning: 'isSecure 的值不被接受。',
    causes: [
      {
        cause: '它不是单纯的 true 或 false，或者与设备的接入方式不符。',
        remedy: '使用 DTLS 的设备填 true，其他填 false，不要加引号。',
      },
    ],
  },
  '100610': {
    meaning: '设备还没有激活，不能修改密钥。',
    causes: [
      {
        cause: '注册之后它从来没有连接过平台。',
        remedy: '让它连接一次，再试。',
      },
    ],
  },
  '100611': {
    meaning: '设备在线，而密钥只能在离线时修改。',
    causes: [
      {
        cause: '设备此刻正连着平台。',
        remedy: '让它断网，等平台显示 OFFLINE 之后再调用。',
      },
    ],
  },
  '100425': {
    meaning: '设备模型里没有这个服务或能力。',
    howToTell: '影子接口返回 HTTP 200，错误码在响应体里：什么都没有改。',
    causes: [
      {
        cause: 'serviceId 写错，或者该设备的产品没有这个服务。',
        remedy: '与产品模型核对，区分大小写。',
      },
    ],
  },
  '100443': {
    meaning: '这个属性只能读，不能写。',
    howToTell: '修改影子时返回 HTTP 403。',
    causes: [
      {
        cause: '产品模型没有把它标为可写。',
        remedy: '只写可写的属性，或者在模型里开放写权限。',
      },
    ],
  },
  '107001': {
    meaning: '设备模型里没有这个 serviceId 的服务。',
    howToTell: '影子接口返回 HTTP 400。',
    causes: [
      {
        cause: 'serviceId 写错，或者来自另一个产品。',
        remedy: '与产品模型核对，区分大小写。',
      },
    ],
  },
  '107002': {
    meaning: '设备模型里这个服务没有任何属性，没有可写的东西。',
    howToTell: '影子接口返回 HTTP 400。',
    causes: [
      {
        cause: '产品模型不完整。',
        remedy: '在控制台里给这个服务补上属性。',
      },
    ],
  },
  '107003': {
    meaning: '请求里有一个属性不在设备模型中。',
    howToTell: '影子接口返回 HTTP 400。',
    causes: [
      {
        cause: '属性名写错，或者属于另一个服务。',
        remedy: '与产品模型核对名称，区分大小写。',
      },
    ],
  },
}
