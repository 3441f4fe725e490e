import type { CodeRecord } from './code-record.ts'

/** The codes of device commands. */
export const commandCodes: readonly CodeRecord[] = [
  {
    code: '100223',
    statuses: [400],
    text: 'Command counts has reached the upLimit.',
    kind: 'platform-refused',
    apis: ['command'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_a4b8df69b0054e59975bfd04752f17fasupport1',
    ],
    en: {
      meaning: 'Too many commands are waiting for this device.',
      howToTell:
        'HTTP 400 when creating a command. The documented limit is 20 in the state PENDING.',
      causes: [
        {
          cause: 'The device sleeps or is offline and fetches nothing, while commands pile up.',
          remedy: 'Cancel those that are out of date, and give new ones a short expireTime.',
        },
      ],
      whenToRetry: 'When waiting commands have been delivered, cancelled or have expired.',
    },
    zhCn: {
      meaning: '这个设备排队等待的命令太多了。',
      howToTell: '创建命令时返回 HTTP 400。文档给出的上限是 20 条处于 PENDING 状态的命令。',
      causes: [
        {
          cause: '设备休眠或离线，不来取命令，命令越积越多。',
          remedy: '撤销过时的命令，新命令把 expireTime 设短一些。',
        },
      ],
      whenToRetry: '等排队的命令送达、撤销或过期之后再试。',
    },
  },
  {
    code: '100428',
    statuses: [200],
    text: 'The device is not online.',
    kind: 'platform-refused',
    apis: ['command'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_a4b8df69b0054e59975bfd04752f17fasupport1',
    ],
    en: {
      meaning: 'The command should go out at once, but the device is offline just now.',
      howToTell: 'HTTP 200 with this code in the body: no command was created.',
      causes: [
        {
          cause: 'expireTime is 0, which means now or never.',
          remedy: 'Give expireTime in seconds, so that the command waits for the device.',
        },
        {
          cause: 'The device should be online and is not.',
          remedy: 'Check its power, its signal and when it last reported.',
        },
      ],
      whenToRetry:
        'With expireTime 0 when the device has connected again; with a larger expireTime at once.',
    },
    zhCn: {
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
      whenToRetry: 'expireTime 为 0 时，等设备上线再试；把 expireTime 改大则可以马上试。',
    },
  },
  {
    code: '100431',
    statuses: [200],
    text: 'The serviceType is not exist.',
    kind: 'platform-refused',
    apis: ['command', 'shadow'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_a4b8df69b0054e59975bfd04752f17fasupport1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_0d82cf29f09dfbba52904c6e8b43b425support1',
    ],
    en: {
      meaning: 'The device model has no such service.',
      howToTell: 'HTTP 200 with this code in the body, on commands and shadows: nothing was sent.',
      causes: [
        {
          cause: 'serviceId in the command is misspelt or comes from another product.',
          remedy:
            'Compare serviceId and method with the product model; upper and lower case count.',
        },
      ],
    },
    zhCn: {
      meaning: '设备模型里没有这个服务。',
      howToTell: '命令和影子接口返回 HTTP 200，错误码在响应体里：什么都没有下发。',
      causes: [
        {
          cause: '命令里的 serviceId 写错，或者来自另一个产品。',
          remedy: '把 serviceId 和 method 与产品模型核对，区分大小写。',
        },
      ],
    },
  },
  {
    code: '100434',
    statuses: [200],
    text: 'The device command is not existed.',
    kind: 'platform-refused',
    apis: ['command'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_3d767e2fbf26365d19f7dd3e100edef2support1',
    ],
    en: {
      meaning: 'There is no command with this commandId.',
      howToTell: 'HTTP 200 with this code in the body.',
      causes: [
        {
          cause:
            'The commandId is wrong, from another application, or so old that it was cleared away.',
          remedy:
            'Use the commandId from the answer to the creation, or list the commands of the device.',
        },
      ],
    },
    zhCn: {
      meaning: '没有这个 commandId 的命令。',
      howToTell: 'HTTP 200，错误码在响应体里。',
      causes: [
        {
          cause: 'commandId 写错、属于另一个应用，或者太久远已被清理。',
          remedy: '使用创建命令时返回的 commandId，或者查询该设备的命令列表。',
        },
      ],
    },
  },
  {
    code: '100435',
    statuses: [200],
    text: 'The device command already canceled, expired or executed, Cannot cancel.',
    kind: 'platform-refused',
    apis: ['command'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_3d767e2fbf26365d19f7dd3e100edef2support1',
    ],
    en: {
      meaning: 'The command has come to its end and can no longer be cancelled.',
      howToTell: 'HTTP 200 with this code in the body.',
      causes: [
        {
          cause: 'It was carried out, expired or was cancelled before this call.',
          remedy: 'Read its status. If it is final, there is nothing left to do.',
        },
      ],
      whenToRetry: 'No. A command that has ended stays so.',
    },
    zhCn: {
      meaning: '命令已经结束，不能再撤销了。',
      howToTell: 'HTTP 200，错误码在响应体里。',
      causes: [
        {
          cause: '在这次调用之前，它已经执行完、过期，或者被撤销。',
          remedy: '查看它的状态。如果是终态，就不用再做什么了。',
        },
      ],
      whenToRetry: '不用重试。已经结束的命令不会再变。',
    },
  },
  {
    code: '100612',
    statuses: [403],
    text: 'Device is zombie.',
    kind: 'platform-refused',
    apis: ['command'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_a4b8df69b0054e59975bfd04752f17fasupport1',
    ],
    en: {
      meaning:
        'The device has been offline for so long that the platform takes no commands for it.',
      howToTell:
        'HTTP 403 when creating a command. The documented limit is more than 7 days offline.',
      causes: [
        {
          cause: 'The device is switched off, has lost its network or its SIM is blocked.',
          remedy: 'Bring it online again; after it has reported, commands are taken.',
        },
      ],
    },
    zhCn: {
      meaning: '设备离线太久，平台不再接受发给它的命令。',
      howToTell: '创建命令时返回 HTTP 403。文档给出的界限是离线超过 7 天。',
      causes: [
        {
          cause: '设备关机、没有网络，或者 SIM 卡被停用。',
          remedy: '让它重新上线；上报一次之后就能接收命令。',
        },
      ],
    },
  },
]
