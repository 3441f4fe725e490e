import type { BriefGuidance } from '../guidance-texts.ts'
import type { RegisterCode } from '../guided-codes.ts'

/** The codes of registering devices, of quotas and of licences. */
export const registerCodes: Record<RegisterCode, BriefGuidance> = {
  '100416': {
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
  '100426': {
    meaning: '另一个设备已经用了这个 nodeId。',
    howToTell: '注册设备或设置密钥时返回 HTTP 400。',
    causes: [
      {
        cause: '用过这个 nodeId 的设备还在。',
        remedy: '换一个 nodeId；如果是同一台硬件，就删除旧设备。',
      },
    ],
  },
  '100412': {
    meaning: '应用的设备数量已达上限。',
    causes: [
      {
        cause: '设备配额用完了。',
        remedy: '删除不再需要的设备，或者向运营商申请更大的配额。',
      },
    ],
    retry: '虽然状态码是 500，但腾出名额之前重试没有用。',
  },
  '100441': {
    meaning: '不能再添加非安全（不加密）设备了。',
    howToTell: '注册设备，或者把 isSecure 改成 false 时返回 HTTP 500。',
    causes: [
      {
        cause: '非安全设备的配额用完了。',
        remedy: '改为注册安全设备（带 psk），或者向运营商申请更大的配额。',
      },
    ],
    retry: '虽然状态码是 500，但腾出名额之前重试没有用。',
  },
  '103026': {
    meaning: '平台上没有可用来注册设备的 License。',
    causes: [
      {
        cause: '账号没有购买或没有加载 License。',
        remedy: '请运营商检查账号的 License。',
      },
    ],
    retry: '虽然状态码是 500，但有 License 之前重试没有用。',
  },
  '103028': {
    meaning: '账号的 License 用完了。',
    howToTell: 'HTTP 200，错误码在响应体里：设备并没有注册成功。',
    causes: [
      {
        cause: '设备数量已达到 License 允许的上限。',
        remedy: '删除不再需要的设备，或者增购 License。',
      },
    ],
  },
  '500004': {
    meaning: '不能再冻结更多设备了。',
    howToTell: '修改设备时返回 HTTP 403。',
    causes: [
      {
        cause: '冻结的设备数量已达上限。',
        remedy: '先解冻或删除一些，再冻结这一个。',
      },
    ],
  },
  '600002': {
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
  '1200000': {
    meaning: 'LoRa 网络没有接受新节点。',
    causes: [
      {
        cause: '平台背后的 LoRa 网络服务器拒绝了请求，或者不可用。',
        remedy: '核对设备的 LoRa 参数，再请运营商检查 LoRa 服务器。',
      },
    ],
    retry: '虽然状态码是 500，也不要盲目重试，先查明原因。',
  },
  '1200001': {
    meaning: 'LoRa 网络没有接受新网关。',
    causes: [
      {
        cause: '平台背后的 LoRa 网络服务器拒绝了请求，或者不可用。',
        remedy: '核对网关的 LoRa 参数，再请运营商检查 LoRa 服务器。',
      },
    ],
    retry: '虽然状态码是 500，也不要盲目重试，先查明原因。',
  },
}
