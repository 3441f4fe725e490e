import type { CodeRecord } from './code-record.ts'

/** The codes about parameters in general. */
export const inputCodes: readonly CodeRecord[] = [
  {
    code: '100007',
    statuses: [400],
    text: 'Bad request message.',
    kind: 'input-invalid',
    apis: ['register', 'deviceKey'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_78bfb70e167b1a909167cab20ebae099support1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_984add1c97cef3b7591af5703711efd8support1',
    ],
    en: {
      meaning: 'The body holds a parameter or value that this call does not take.',
      howToTell: 'HTTP 400 when registering a device or setting its key.',
      causes: [
        {
          cause:
            'A field is misspelt, of the wrong type, or belongs to another version of the API.',
          remedy:
            'Start from the smallest body (nodeId only when registering) and add field by field.',
        },
      ],
    },
    zhCn: {
      meaning: '请求体里有这个接口不认的参数或值。',
      howToTell: '注册设备或设置设备密钥时返回 HTTP 400。',
      causes: [
        {
          cause: '字段名写错、类型不对，或者属于另一个接口版本。',
          remedy: '从最小的请求体开始（注册时只带 nodeId），再逐个加字段。',
        },
      ],
    },
  },
  {
    code: '100003',
    statuses: [400],
    text: 'Invalid verify code.',
    kind: 'input-invalid',
    apis: ['register', 'deviceKey'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_78bfb70e167b1a909167cab20ebae099support1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_984add1c97cef3b7591af5703711efd8support1',
    ],
    en: {
      meaning: 'The verifyCode is wrong, or another device uses it already.',
      howToTell: 'HTTP 400 when registering a device or setting its key.',
      causes: [
        {
          cause: 'The same verifyCode (often the IMEI) was registered before.',
          remedy:
            'Use a verifyCode that is unique on the whole platform, or look for the device that has it.',
        },
      ],
    },
    zhCn: {
      meaning: 'verifyCode 不对，或者已经被另一个设备占用。',
      howToTell: '注册设备或设置设备密钥时返回 HTTP 400。',
      causes: [
        {
          cause: '同一个 verifyCode（常用 IMEI）之前注册过。',
          remedy: '换一个在整个平台上唯一的 verifyCode，或者找出占用它的设备。',
        },
      ],
    },
  },
  {
    code: '100019',
    statuses: [400],
    text: 'Illegal request.',
    kind: 'input-invalid',
    apis: ['batchTask'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_d8e8cd0422959a9c089f7c4c8a8b136asupport2',
    ],
    en: {
      meaning: 'The request for batch tasks makes no sense to the platform.',
      causes: [
        {
          cause: 'A query parameter is missing, unknown or out of range.',
          remedy: 'Check each parameter of the query, the paging first.',
        },
      ],
    },
    zhCn: {
      meaning: '平台看不懂这个批量任务查询。',
      causes: [
        {
          cause: '某个查询参数缺失、不认识或超出范围。',
          remedy: '逐个检查查询参数，先看分页参数。',
        },
      ],
    },
  },
  {
    code: '100022',
    statuses: [400],
    text: 'The input is invalid.',
    kind: 'input-invalid',
    apis: ['capabilities', 'command', 'deviceModify', 'batchTask'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_aadc1c71fdebfbf9c798cc7d4ecb2e6asupport1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_a4b8df69b0054e59975bfd04752f17fasupport1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_a13eb2e9728def25b27a5bccea1eb1b1support0',
      'https://www.huaweicloud.com/guide/productsdesc-bms_ddf6f665cf748830e3d1baa8ecc43d36support0',
      'https://www.huaweicloud.com/guide/productsdesc-bms_d8e8cd0422959a9c089f7c4c8a8b136asupport2',
    ],
    en: {
      meaning: 'One of the parameters has a value or format that is not accepted.',
      howToTell:
        'HTTP 400 on device capabilities, commands, changes of devices and batch tasks. The answer does not name the field.',
      causes: [
        {
          cause:
            'On queries: pageNo, pageSize, startTime or endTime is out of range or in the wrong form.',
          remedy: 'Use whole numbers, pageNo from 0, and times like 20190114T142233Z.',
        },
        {
          cause: 'In a body: a value has the wrong type.',
          remedy: 'Compare each value with the description of the call.',
        },
      ],
    },
    zhCn: {
      meaning: '某个参数的值或格式不被接受。',
      howToTell: '查询设备能力、命令、修改设备和批量任务时返回 HTTP 400。响应不会说是哪个字段。',
      causes: [
        {
          cause: '查询时：pageNo、pageSize、startTime 或 endTime 超出范围或格式不对。',
          remedy: '用整数，pageNo 从 0 开始，时间写成 20190114T142233Z 这种格式。',
        },
        {
          cause: '请求体里某个值的类型不对。',
          remedy: '对照接口说明逐个核对。',
        },
      ],
    },
  },
  {
    code: '100216',
    statuses: [400],
    text: 'The application input is invalid.',
    kind: 'input-invalid',
    apis: ['deviceList', 'history'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_b71a5b76327e012d12a1085c924affeesupport1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_0070fad2050cad1d30be6512fce51c83support1',
    ],
    en: {
      meaning: 'A query parameter is out of the permitted range.',
      howToTell: 'HTTP 400 on the device list and on the history of device data.',
      causes: [
        {
          cause: 'pageSize is too large: the history takes 2000 at most, the device list 250.',
          remedy: 'Ask for smaller pages and fetch more of them.',
        },
        {
          cause: 'A time or a filter has the wrong form.',
          remedy: 'Leave the filters out, then add one after the other.',
        },
      ],
    },
    zhCn: {
      meaning: '某个查询参数超出了允许的范围。',
      howToTell: '查询设备列表或设备历史数据时返回 HTTP 400。',
      causes: [
        {
          cause: 'pageSize 太大：历史数据最多 2000，设备列表最多 250。',
          remedy: '每页少取一些，多取几页。',
        },
        {
          cause: '时间或过滤条件的格式不对。',
          remedy: '先去掉过滤条件，再逐个加回。',
        },
      ],
    },
  },
  {
    code: '100218',
    statuses: [400],
    text: "The gatewayId and pageNo can't be both null.",
    kind: 'parameter-missing',
    apis: ['deviceList'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_b71a5b76327e012d12a1085c924affeesupport1',
    ],
    en: {
      meaning: 'The device list was asked for without saying where to begin.',
      howToTell: 'HTTP 400 on the device list. Neither gatewayId nor pageNo is in the query.',
      causes: [
        {
          cause: 'pageNo was left out.',
          remedy: 'Send pageNo=0 for the first page, or gatewayId for the devices of one gateway.',
        },
      ],
    },
    zhCn: {
      meaning: '查询设备列表时没有说明从哪里开始。',
      howToTell: '查询设备列表时返回 HTTP 400，查询参数里既没有 gatewayId 也没有 pageNo。',
      causes: [
        {
          cause: '漏了 pageNo。',
          remedy: '第一页写 pageNo=0；只查某个网关下的设备就写 gatewayId。',
        },
      ],
    },
  },
  {
    code: '100228',
    statuses: [400],
    text: 'The application input is invalid.',
    kind: 'input-invalid',
    apis: ['subscription'],
    sources: ['https://www.huaweicloud.com/s/ aggregated snippet (batch query of subscriptions)'],
    en: {
      meaning: 'The query for subscriptions has a parameter that is not accepted.',
      causes: [
        {
          cause: 'pageNo or pageSize is no whole number or out of range.',
          remedy: 'Send pageNo=0 and a small pageSize, then widen.',
        },
      ],
    },
    zhCn: {
      meaning: '批量查询订阅时，有参数不被接受。',
      causes: [
        {
          cause: 'pageNo 或 pageSize 不是整数，或者超出范围。',
          remedy: '先用 pageNo=0 和较小的 pageSize，再逐步放大。',
        },
      ],
    },
  },
  {
    code: '100405',
    statuses: [400],
    text: 'The request parameter is invalid.',
    kind: 'input-invalid',
    apis: ['device', 'deviceList'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_6defe0bd3917b0cac4366c43dd5a8c96support1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_b71a5b76327e012d12a1085c924affeesupport1',
    ],
    en: {
      meaning: 'A parameter in the address of a device query is not valid.',
      howToTell: 'HTTP 400 when asking for one device or for the list.',
      causes: [
        {
          cause: 'deviceId, select, status, sort or a time has an unknown value.',
          remedy:
            'Check them against the permitted values; write sort as ASC or DESC and status in capitals.',
        },
        {
          cause: 'A value was not encoded for the address.',
          remedy: 'Build the query with URLSearchParams.',
        },
      ],
    },
    zhCn: {
      meaning: '查询设备的地址里有参数无效。',
      howToTell: '查询单个设备或设备列表时返回 HTTP 400。',
      causes: [
        {
          cause: 'deviceId、select、status、sort 或时间的值不认识。',
          remedy: '对照允许的取值核对；sort 写 ASC 或 DESC，status 用大写。',
        },
        {
          cause: '值没有做 URL 编码。',
          remedy: '用 URLSearchParams 生成查询串。',
        },
      ],
    },
  },
  {
    code: '100419',
    statuses: [400],
    text: "The deviceId and gatewayId can't be both null.",
    kind: 'parameter-missing',
    apis: ['history', 'shadow'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_0070fad2050cad1d30be6512fce51c83support1',
    ],
    en: {
      meaning: 'The call does not say which device it is about.',
      howToTell:
        'HTTP 400 on the history of device data and on shadows: neither deviceId nor gatewayId is there.',
      causes: [
        {
          cause: 'The parameters were left out or are empty.',
          remedy: 'Send both. For a device connected directly, gatewayId is the same as deviceId.',
        },
      ],
    },
    zhCn: {
      meaning: '这次调用没有说明是哪个设备。',
      howToTell: '查询历史数据或影子时返回 HTTP 400：deviceId 和 gatewayId 都没有。',
      causes: [
        {
          cause: '参数漏写或为空。',
          remedy: '两个都发。直连设备的 gatewayId 等于 deviceId。',
        },
      ],
    },
  },
]
