import type { CodeRecord } from './code-record.ts'

/** The codes of registering devices, of quotas and of licences. */
export const registerCodes: readonly CodeRecord[] = [
  {
    code: '100416',
    statuses: [400],
    text: 'The device has already been binded.',
    kind: 'platform-refused',
    apis: ['register'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_78bfb70e167b1a909167cab20ebae099support1',
    ],
    en: {
      meaning: 'This device is registered and bound already.',
      howToTell:
        'HTTP 400 when registering. It may be under another application of the same platform.',
      causes: [
        {
          cause:
            'The program registered it before, and does so again after a restart or a time-out.',
          remedy: 'Look the device up by its nodeId and use the deviceId that it has.',
        },
        {
          cause: 'Another application or customer uses the same nodeId or IMEI.',
          remedy: 'Have it deleted there first. If you do not know where, ask the operator.',
        },
      ],
    },
    zhCn: {
      meaning: '这个设备已经注册并绑定了。',
      howToTell: '注册设备时返回 HTTP 400。它可能在同一平台的另一个应用下面。',
      causes: [
        {
          cause: '程序之前注册过，重启或超时之后又注册了一遍。',
          remedy: '按 nodeId 查到该设备，直接用它现有的 deviceId。',
        },
        {
          cause: '另一个应用或客户用了同样的 nodeId 或 IMEI。',
          remedy: '先在那边删除。如果不知道在哪里，请询问运营商。',
        },
      ],
    },
  },
  {
    code: '100426',
    statuses: [400],
    text: 'The nodeId is duplicated.',
    kind: 'platform-refused',
    apis: ['register', 'deviceKey'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_78bfb70e167b1a909167cab20ebae099support1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_984add1c97cef3b7591af5703711efd8support1',
    ],
    en: {
      meaning: 'Another device has this nodeId.',
      howToTell: 'HTTP 400 when registering or setting a key.',
      causes: [
        {
          cause: 'The nodeId was used for a device that still exists.',
          remedy: 'Choose another nodeId, or delete the old device if it is the same hardware.',
        },
      ],
    },
    zhCn: {
      meaning: '另一个设备已经用了这个 nodeId。',
      howToTell: '注册设备或设置密钥时返回 HTTP 400。',
      causes: [
        {
          cause: '用过这个 nodeId 的设备还在。',
          remedy: '换一个 nodeId；如果是同一台硬件，就删除旧设备。',
        },
      ],
    },
  },
  {
    code: '100441',
    statuses: [500],
    text: 'The amount of nonSecure device has reached the limit.',
    kind: 'platform-refused',
    apis: ['register', 'deviceModify'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_78bfb70e167b1a909167cab20ebae099support1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_ddf6f665cf748830e3d1baa8ecc43d36support0',
    ],
    en: {
      meaning: 'No more devices without encryption may be added.',
      howToTell: 'HTTP 500 when registering a device, or when changing isSecure to false.',
      causes: [
        {
          cause: 'The quota of non-secure devices is used up.',
          remedy:
            'Register the device as secure (with a psk), or ask the operator for a larger quota.',
        },
      ],
      whenToRetry: 'Not before there is room again, although the status is 500.',
    },
    zhCn: {
      meaning: '不能再添加非安全（不加密）设备了。',
      howToTell: '注册设备，或者把 isSecure 改成 false 时返回 HTTP 500。',
      causes: [
        {
          cause: '非安全设备的配额用完了。',
          remedy: '改为注册安全设备（带 psk），或者向运营商申请更大的配额。',
        },
      ],
      whenToRetry: '虽然状态码是 500，但腾出名额之前重试没有用。',
    },
  },
  {
    code: '100412',
    statuses: [500],
    text: 'The amount of device has reached the limit.',
    kind: 'platform-refused',
    apis: ['register'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_78bfb70e167b1a909167cab20ebae099support1',
    ],
    en: {
      meaning: 'The application has as many devices as it may have.',
      causes: [
        {
          cause: 'The device quota is used up.',
          remedy:
            'Delete devices that are no longer needed, or ask the operator for a larger quota.',
        },
      ],
      whenToRetry: 'Not before there is room again, although the status is 500.',
    },
    zhCn: {
      meaning: '应用的设备数量已达上限。',
      causes: [
        {
          cause: '设备配额用完了。',
          remedy: '删除不再需要的设备，或者向运营商申请更大的配额。',
        },
      ],
      whenToRetry: '虽然状态码是 500，但腾出名额之前重试没有用。',
    },
  },
  {
    code: '103026',
    statuses: [500],
    text: 'The license is not exist.',
    kind: 'platform-refused',
    apis: ['register'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_78bfb70e167b1a909167cab20ebae099support1',
    ],
    en: {
      meaning: 'The platform has no licence under which it could register the device.',
      causes: [
        {
          cause: 'No licence was bought or loaded for this account.',
          remedy: 'Have the operator check the licences of the account.',
        },
      ],
      whenToRetry: 'Not before there is a licence, although the status is 500.',
    },
    zhCn: {
      meaning: '平台上没有可用来注册设备的 License。',
      causes: [
        {
          cause: '账号没有购买或没有加载 License。',
          remedy: '请运营商检查账号的 License。',
        },
      ],
      whenToRetry: '虽然状态码是 500，但有 License 之前重试没有用。',
    },
  },
  {
    code: '103028',
    statuses: [200],
    text: 'The license pool resources.',
    kind: 'platform-refused',
    apis: ['register'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_78bfb70e167b1a909167cab20ebae099support1',
    ],
    en: {
      meaning: 'The licences of the account are used up.',
      howToTell: 'HTTP 200 with this code in the body: the device was not registered.',
      causes: [
        {
          cause: 'As many devices exist as the licences allow.',
          remedy: 'Delete devices that are no longer needed, or get more licences.',
        },
      ],
    },
    zhCn: {
      meaning: '账号的 License 用完了。',
      howToTell: 'HTTP 200，错误码在响应体里：设备并没有注册成功。',
      causes: [
        {
          cause: '设备数量已达到 License 允许的上限。',
          remedy: '删除不再需要的设备，或者增购 License。',
        },
      ],
    },
  },
  {
    code: '600002',
    statuses: [403],
    text: 'The product not existed.',
    kind: 'platform-refused',
    apis: ['register'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_78bfb70e167b1a909167cab20ebae099support1',
    ],
    en: {
      meaning: 'The product to which the device should belong is not known.',
      howToTell:
        'HTTP 403 when registering with productId, or with manufacturerId, deviceType and model.',
      causes: [
        {
          cause: 'The productId is mistyped or from another platform.',
          remedy: 'Copy it from the product page in the console.',
        },
        {
          cause: 'The product model was not imported into this application.',
          remedy: 'Import or create it first.',
        },
      ],
    },
    zhCn: {
      meaning: '平台不认识设备所属的产品。',
      howToTell: '用 productId，或者用 manufacturerId、deviceType、model 注册设备时返回 HTTP 403。',
      causes: [
        {
          cause: 'productId 写错，或者来自另一个平台。',
          remedy: '从控制台的产品页面复制。',
        },
        {
          cause: '产品模型没有导入到这个应用。',
          remedy: '先导入或创建产品模型。',
        },
      ],
    },
  },
  {
    code: '500004',
    statuses: [403],
    text: 'The amount of frozen devices has reached the limit.',
    kind: 'platform-refused',
    apis: ['deviceModify'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_ddf6f665cf748830e3d1baa8ecc43d36support0',
    ],
    en: {
      meaning: 'No more devices may be frozen.',
      howToTell: 'HTTP 403 when changing a device.',
      causes: [
        {
          cause: 'The number of frozen devices has reached its limit.',
          remedy: 'Unfreeze or delete some, then freeze this one.',
        },
      ],
    },
    zhCn: {
      meaning: '不能再冻结更多设备了。',
      howToTell: '修改设备时返回 HTTP 403。',
      causes: [
        {
          cause: '冻结的设备数量已达上限。',
          remedy: '先解冻或删除一些，再冻结这一个。',
        },
      ],
    },
  },
  {
    code: '1200001',
    statuses: [500],
    text: 'Failed to register the LoRa gateway.',
    kind: 'platform-refused',
    apis: ['register'],
    sources: ['https://huaweicloud.com/s/JeWkuOWFi2Fp5bqU55SoJQ/t_30_p_4/JUlvVOeJqeiBlOe9kSU'],
    en: {
      meaning: 'The LoRa network did not take the new gateway.',
      causes: [
        {
          cause: 'The LoRa network server behind the platform refused it or was away.',
          remedy:
            'Check the LoRa data of the gateway, then ask the operator to look into the LoRa server.',
        },
      ],
      whenToRetry: 'Not blindly: first have the cause found, although the status is 500.',
    },
    zhCn: {
      meaning: 'LoRa 网络没有接受新网关。',
      causes: [
        {
          cause: '平台背后的 LoRa 网络服务器拒绝了请求，或者不可用。',
          remedy: '核对网关的 LoRa 参数，再请运营商检查 LoRa 服务器。',
        },
      ],
      whenToRetry: '虽然状态码是 500，也不要盲目重试，先查明原因。',
    },
  },
  {
    code: '1200000',
    statuses: [500],
    text: 'Failed to register the LoRa node.',
    kind: 'platform-refused',
    apis: ['register'],
    sources: ['https://www.huaweicloud.com/s/ aggregated snippet (LoRa registration)'],
    en: {
      meaning: 'The LoRa network did not take the new node.',
      causes: [
        {
          cause: 'The LoRa network server behind the platform refused it or was away.',
          remedy:
            'Check the LoRa data of the device, then ask the operator to look into the LoRa server.',
        },
      ],
      whenToRetry: 'Not blindly: first have the cause found, although the status is 500.',
    },
    zhCn: {
      meaning: 'LoRa 网络没有接受新节点。',
      causes: [
        {
          cause: '平台背后的 LoRa 网络服务器拒绝了请求，或者不可用。',
          remedy: '核对设备的 LoRa 参数，再请运营商检查 LoRa 服务器。',
        },
      ],
      whenToRetry: '虽然状态码是 500，也不要盲目重试，先查明原因。',
    },
  },
]
