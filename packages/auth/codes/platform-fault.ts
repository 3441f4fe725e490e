import type { CodeRecord } from './code-record.ts'

/** Faults inside the platform that single APIs report. */
export const platformFaultCodes: readonly CodeRecord[] = [
  {
    code: '100001',
    statuses: [500],
    text: 'Internal server error.',
    kind: 'platform-fault',
    apis: ['register', 'command'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_78bfb70e167b1a909167cab20ebae099support1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_a4b8df69b0054e59975bfd04752f17fasupport1',
    ],
    en: {
      meaning:
        'The platform ran into a fault of its own while registering a device or handling a command.',
      causes: [
        {
          cause: 'A short disturbance inside the platform.',
          remedy:
            'Wait and call again. Before that look whether the device or command already exists, so that there are not two.',
        },
      ],
    },
    zhCn: {
      meaning: '平台在注册设备或处理命令时自身出了故障。',
      causes: [
        {
          cause: '平台内部短暂故障。',
          remedy: '等一会儿再调用。之前先看看设备或命令是否已经存在，免得重复创建。',
        },
      ],
    },
  },
  {
    code: '100023',
    statuses: [500],
    text: 'The data in dataBase is abnomal.',
    kind: 'platform-fault',
    apis: ['command', 'shadow'],
    retry: 'after-change',
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_a4b8df69b0054e59975bfd04752f17fasupport1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_0d82cf29f09dfbba52904c6e8b43b425support1',
    ],
    en: {
      meaning: 'What the platform has stored about this device or command contradicts itself.',
      howToTell:
        'HTTP 500 on commands and shadows, for one device again and again while others work.',
      causes: [
        {
          cause: 'A broken record in the database of the platform.',
          remedy:
            'Ask the operator to repair it. Deleting and registering the device anew may help too (inferred).',
        },
      ],
      whenToRetry:
        'No use before the operator has repaired the record, although the status is 500.',
      support: 'The deviceId or commandId, method and path, the time and the code.',
    },
    zhCn: {
      meaning: '平台保存的这个设备或命令的数据自相矛盾。',
      howToTell: '命令或影子接口返回 HTTP 500：某一个设备反复失败，其他设备正常。',
      causes: [
        {
          cause: '平台数据库里有一条坏记录。',
          remedy: '请运营商修复。删除设备后重新注册也可能有用（推断）。',
        },
      ],
      whenToRetry: '虽然状态码是 500，但在运营商修好记录之前，重试没有用。',
      support: 'deviceId 或 commandId、方法和路径、时间和错误码。',
    },
  },
  {
    code: '101016',
    statuses: [500],
    text: 'Get iotws address failed.',
    kind: 'platform-fault',
    apis: ['command'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_a4b8df69b0054e59975bfd04752f17fasupport1',
    ],
    en: {
      meaning: 'The platform could not find the internal service that should deliver the command.',
      causes: [
        {
          cause: 'A fault in the routing inside the platform.',
          remedy: 'Wait and call again; if it lasts some minutes, tell the operator.',
        },
      ],
    },
    zhCn: {
      meaning: '平台找不到负责投递命令的内部服务。',
      causes: [
        {
          cause: '平台内部路由故障。',
          remedy: '等一会儿再调用；如果持续几分钟，就告诉运营商。',
        },
      ],
    },
  },
  {
    code: '101017',
    statuses: [500],
    text: 'Get newCallbackUrl from oss failed.',
    kind: 'platform-fault',
    apis: ['command'],
    sources: [
      'https://huaweicloud.com/s/JeWFieeMq-WmguS9leafpWRuc-acjeWKoeWZqOWcsOWdgCU/t_30_p_16/JUlvVOeJqeiBlOe9kSU',
    ],
    en: {
      meaning: 'The platform could not work out the callback address of a command.',
      howToTell:
        'HTTP 500. Which of the command calls can answer with it is not clear from public pages.',
      causes: [
        {
          cause: 'A fault inside the platform.',
          remedy: 'Wait and call again; if it lasts, tell the operator.',
        },
        {
          cause: 'An unusual callbackUrl in the command (inferred).',
          remedy: 'Try without callbackUrl, or with the host and port of a subscription.',
        },
      ],
    },
    zhCn: {
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
  },
]
