import type { CodeRecord } from './code-record.ts'

/** The codes of single devices, their keys and their shadows. */
export const deviceCodes: readonly CodeRecord[] = [
  {
    code: '100403',
    statuses: [404],
    text: 'The device is not existed.',
    kind: 'platform-refused',
    apis: ['device', 'deviceModify', 'deviceKey', 'shadow'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_6defe0bd3917b0cac4366c43dd5a8c96support1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_ddf6f665cf748830e3d1baa8ecc43d36support0',
      'https://www.huaweicloud.com/guide/productsdesc-bms_984add1c97cef3b7591af5703711efd8support1',
    ],
    en: {
      meaning: 'There is no device with this deviceId in your application.',
      howToTell: 'HTTP 404 on calls about one device.',
      causes: [
        {
          cause:
            'The nodeId (IMEI, MAC) was sent in place of the deviceId that the platform assigned.',
          remedy: 'Use the deviceId from the answer to the registration or from the device list.',
        },
        {
          cause: 'The device was deleted, or was not activated in time and removed.',
          remedy: 'Look for it in the list, and register it again if it is gone.',
        },
        {
          cause: 'It belongs to another application.',
          remedy: 'Log in with the appId under which it was registered.',
        },
      ],
    },
    zhCn: {
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
  },
  {
    code: '100418',
    statuses: [404, 200],
    text: 'The deviceData is not existed.',
    kind: 'platform-refused',
    apis: ['device', 'history', 'command', 'deviceModify', 'deviceKey'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_6defe0bd3917b0cac4366c43dd5a8c96support1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_0070fad2050cad1d30be6512fce51c83support1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_a4b8df69b0054e59975bfd04752f17fasupport1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_ddf6f665cf748830e3d1baa8ecc43d36support0',
      'https://www.huaweicloud.com/guide/productsdesc-bms_984add1c97cef3b7591af5703711efd8support1',
    ],
    en: {
      meaning: 'The platform holds no record for this deviceId.',
      howToTell:
        'HTTP 404 on device calls; HTTP 200 with this code in the body on history and commands.',
      causes: [
        {
          cause: 'The deviceId is wrong or the device was deleted.',
          remedy: 'Look it up in the device list.',
        },
        {
          cause: 'The device has never reported anything (inferred).',
          remedy: 'Let it send something once, then ask again.',
        },
      ],
    },
    zhCn: {
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
  },
  {
    code: '100440',
    statuses: [400],
    text: 'The isSecure is invalid.',
    kind: 'input-invalid',
    apis: ['deviceModify'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_ddf6f665cf748830e3d1baa8ecc43d36support0',
    ],
    en: {
      meaning: 'The value of isSecure is not accepted.',
      causes: [
        {
          cause: 'It is not a plain true or false, or does not fit the way the device connects.',
          remedy: 'Send true for devices with DTLS and false for others, without quotes.',
        },
      ],
    },
    zhCn: {
      meaning: 'isSecure 的值不被接受。',
      causes: [
        {
          cause: '它不是单纯的 true 或 false，或者与设备的接入方式不符。',
          remedy: '使用 DTLS 的设备填 true，其他填 false，不要加引号。',
        },
      ],
    },
  },
  {
    code: '100610',
    statuses: [400],
    text: 'Device is not active.',
    kind: 'platform-refused',
    apis: ['deviceKey'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_984add1c97cef3b7591af5703711efd8support1',
    ],
    en: {
      meaning: 'The device has not been activated yet, so its key cannot be changed.',
      causes: [
        {
          cause: 'It has never connected to the platform since it was registered.',
          remedy: 'Connect it once, then try again.',
        },
      ],
    },
    zhCn: {
      meaning: '设备还没有激活，不能修改密钥。',
      causes: [
        {
          cause: '注册之后它从来没有连接过平台。',
          remedy: '让它连接一次，再试。',
        },
      ],
    },
  },
  {
    code: '100611',
    statuses: [400],
    text: 'Device is online.',
    kind: 'platform-refused',
    apis: ['deviceKey'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_984add1c97cef3b7591af5703711efd8support1',
    ],
    en: {
      meaning: 'The device is connected. Its key can be changed only while it is offline.',
      causes: [
        {
          cause: 'It is connected just now.',
          remedy:
            'Take it off the network, wait until the platform shows OFFLINE, then call again.',
        },
      ],
    },
    zhCn: {
      meaning: '设备在线，而密钥只能在离线时修改。',
      causes: [
        {
          cause: '设备此刻正连着平台。',
          remedy: '让它断网，等平台显示 OFFLINE 之后再调用。',
        },
      ],
    },
  },
  {
    code: '100425',
    statuses: [200],
    text: 'The special deviceCapability is not exist.',
    kind: 'platform-refused',
    apis: ['shadow'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_0d82cf29f09dfbba52904c6e8b43b425support1',
    ],
    en: {
      meaning: 'The device model has no such service or capability.',
      howToTell: 'HTTP 200 with this code in the body, on shadows: nothing was changed.',
      causes: [
        {
          cause: 'serviceId is misspelt, or the product of this device does not have it.',
          remedy: 'Compare it with the product model; upper and lower case count.',
        },
      ],
    },
    zhCn: {
      meaning: '设备模型里没有这个服务或能力。',
      howToTell: '影子接口返回 HTTP 200，错误码在响应体里：什么都没有改。',
      causes: [
        {
          cause: 'serviceId 写错，或者该设备的产品没有这个服务。',
          remedy: '与产品模型核对，区分大小写。',
        },
      ],
    },
  },
  {
    code: '100443',
    statuses: [403],
    text: 'The property is forbidden to write.',
    kind: 'platform-refused',
    apis: ['shadow'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_0d82cf29f09dfbba52904c6e8b43b425support1',
    ],
    en: {
      meaning: 'The property can be read but not written.',
      howToTell: 'HTTP 403 when changing a shadow.',
      causes: [
        {
          cause: 'The product model does not mark it as writable.',
          remedy: 'Write other properties only, or allow writing in the model.',
        },
      ],
    },
    zhCn: {
      meaning: '这个属性只能读，不能写。',
      howToTell: '修改影子时返回 HTTP 403。',
      causes: [
        {
          cause: '产品模型没有把它标为可写。',
          remedy: '只写可写的属性，或者在模型里开放写权限。',
        },
      ],
    },
  },
  {
    code: '107002',
    statuses: [400],
    text: 'The properties is empty in database.',
    kind: 'platform-refused',
    apis: ['shadow'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_0d82cf29f09dfbba52904c6e8b43b425support1',
    ],
    en: {
      meaning: 'The service has no properties in the device model, so there is nothing to write.',
      howToTell: 'HTTP 400 on shadows.',
      causes: [
        {
          cause: 'The product model is incomplete.',
          remedy: 'Add the properties to the service in the console.',
        },
      ],
    },
    zhCn: {
      meaning: '设备模型里这个服务没有任何属性，没有可写的东西。',
      howToTell: '影子接口返回 HTTP 400。',
      causes: [
        {
          cause: '产品模型不完整。',
          remedy: '在控制台里给这个服务补上属性。',
        },
      ],
    },
  },
  {
    code: '107003',
    statuses: [400],
    text: 'The request properties is unknown.',
    kind: 'input-invalid',
    apis: ['shadow'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_0d82cf29f09dfbba52904c6e8b43b425support1',
    ],
    en: {
      meaning: 'One of the properties in the request is not in the device model.',
      howToTell: 'HTTP 400 on shadows.',
      causes: [
        {
          cause: 'A property is misspelt or belongs to another service.',
          remedy: 'Compare the names with the product model; upper and lower case count.',
        },
      ],
    },
    zhCn: {
      meaning: '请求里有一个属性不在设备模型中。',
      howToTell: '影子接口返回 HTTP 400。',
      causes: [
        {
          cause: '属性名写错，或者属于另一个服务。',
          remedy: '与产品模型核对名称，区分大小写。',
        },
      ],
    },
  },
  {
    code: '107001',
    statuses: [400],
    text: 'The serviceId is not exist.',
    kind: 'platform-refused',
    apis: ['shadow'],
    sources: [
      'https://huaweicloud.com/s/JWZ0cOacjeWKoeWZqOWIm-W7uuaWh-S7tuWkueWRveS7pCU/t_30_p_16/JUlvVOeJqeiBlOe9kSU',
    ],
    en: {
      meaning: 'The device model has no service with this serviceId.',
      howToTell: 'HTTP 400 on shadows.',
      causes: [
        {
          cause: 'serviceId is misspelt or comes from another product.',
          remedy: 'Compare it with the product model; upper and lower case count.',
        },
      ],
    },
    zhCn: {
      meaning: '设备模型里没有这个 serviceId 的服务。',
      howToTell: '影子接口返回 HTTP 400。',
      causes: [
        {
          cause: 'serviceId 写错，或者来自另一个产品。',
          remedy: '与产品模型核对，区分大小写。',
        },
      ],
    },
  },
]
