import type { BriefGuidance } from '../guidance-texts.ts'
import type { SdkCode } from '../guided-codes.ts'

const nothingForTheOperator =
  '一般不用找运营商。如果背后确实有响应，可以提供它的 HTTP 状态码和响应体，注意去掉令牌。'

/** Codes that the vendor's SDKs create on the client. Neither the platform nor this toolkit sends them. */
export const sdkCodes: Record<SdkCode, BriefGuidance> = {
  '1001': {
    meaning: 'SDK 自己在你的机器上出错了。',
    howToTell: '来自厂商 SDK，没有 HTTP 状态码。',
    causes: [
      {
        cause: 'SDK 内部抛出异常，常与证书或网络有关。',
        remedy: '看里面嵌套的异常，那才是真正的原因。',
      },
    ],
    support: nothingForTheOperator,
  },
  '1005': {
    meaning: '平台返回了错误，但格式是 SDK 看不懂的。',
    howToTell: '来自厂商 SDK，原始响应在 httpMessage 里。',
    causes: [
      {
        cause: '回答的是网关，它用的字段名是 resultcode 和 resultmsg，多半是 1010005 或 1010009。',
        remedy: '在 httpMessage 里找 resultcode，再查那个错误码的说明。',
      },
      {
        cause: '回答的不是平台，例如代理返回了 HTML 页面。',
        remedy: '检查地址和端口。',
      },
    ],
    support: nothingForTheOperator,
  },
  '1010': {
    meaning: 'SDK 发现 appId 或 secret 里有空格，什么都没有发送。',
    howToTell: '来自厂商 SDK。如果原样发送，多半会得到 100208。',
    causes: [
      {
        cause: '复制时首尾带进了空格。',
        remedy: '重新复制这两个值。inspectCredentials 会指出位置。',
      },
    ],
    support: nothingForTheOperator,
  },
  '1011': {
    meaning: '响应既不是成功也不是 JSON，SDK 就认为端口错了。',
    howToTell: '来自厂商 SDK。原因不一定是端口。',
    causes: [
      {
        cause: '端口不是北向接口的端口。',
        remedy: '用 8743，除非运营商给了别的端口。',
      },
      {
        cause: '代理或负载均衡返回了错误页。',
        remedy: '用 curl 之类的工具看看 HTTP 状态码和响应体。',
      },
    ],
    support: nothingForTheOperator,
  },
}
