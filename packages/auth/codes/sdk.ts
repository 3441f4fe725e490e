import type { CodeRecord } from './code-record.ts'

/** Codes that the vendor's SDKs create on the client. Neither the platform nor this toolkit sends them. */
export const sdkCodes: readonly CodeRecord[] = [
  {
    code: '1001',
    statuses: [],
    text: 'Client internal error',
    apis: ['sdk'],
    sources: [],
    en: {
      meaning: 'The SDK itself failed, on your machine.',
      howToTell: 'It comes from a vendor SDK and has no HTTP status.',
      causes: [
        {
          cause: 'An exception within the SDK, often about certificates or the network.',
          remedy: 'Read the exception nested in it; that one tells the cause.',
        },
      ],
      support:
        'Not a matter for the operator as such. If there was an answer behind it: its HTTP status and body, without tokens.',
    },
    zhCn: {
      meaning: 'SDK 自己在你的机器上出错了。',
      howToTell: '来自厂商 SDK，没有 HTTP 状态码。',
      causes: [
        {
          cause: 'SDK 内部抛出异常，常与证书或网络有关。',
          remedy: '看里面嵌套的异常，那才是真正的原因。',
        },
      ],
      support:
        '一般不用找运营商。如果背后确实有响应，可以提供它的 HTTP 状态码和响应体，注意去掉令牌。',
    },
  },
  {
    code: '1005',
    statuses: [],
    text: 'Invoke API error but no error_code and error_desc, please refer to httpMessage',
    apis: ['sdk'],
    sources: [],
    en: {
      meaning: 'The platform answered with an error, but not in the form that the SDK understands.',
      howToTell: 'It comes from a vendor SDK; the raw answer is in httpMessage.',
      causes: [
        {
          cause:
            'The gateway answered, and it names its fields resultcode and resultmsg. Mostly it is 1010005 or 1010009.',
          remedy: 'Look for resultcode in httpMessage, then ask for the guidance on that code.',
        },
        {
          cause: 'Something other than the platform answered, such as a proxy with an HTML page.',
          remedy: 'Check host and port.',
        },
      ],
      support:
        'Not a matter for the operator as such. If there was an answer behind it: its HTTP status and body, without tokens.',
    },
    zhCn: {
      meaning: '平台返回了错误，但格式是 SDK 看不懂的。',
      howToTell: '来自厂商 SDK，原始响应在 httpMessage 里。',
      causes: [
        {
          cause:
            '回答的是网关，它用的字段名是 resultcode 和 resultmsg，多半是 1010005 或 1010009。',
          remedy: '在 httpMessage 里找 resultcode，再查那个错误码的说明。',
        },
        {
          cause: '回答的不是平台，例如代理返回了 HTML 页面。',
          remedy: '检查地址和端口。',
        },
      ],
      support:
        '一般不用找运营商。如果背后确实有响应，可以提供它的 HTTP 状态码和响应体，注意去掉令牌。',
    },
  },
  {
    code: '1010',
    statuses: [],
    text: 'AppId or secret include some spaces, please remove them',
    apis: ['sdk'],
    sources: [],
    en: {
      meaning: 'The SDK found a blank in appId or secret and sent nothing.',
      howToTell:
        'It comes from a vendor SDK. Sent as it is, such a pair would most likely end as 100208.',
      causes: [
        {
          cause: 'A blank was copied along at one end.',
          remedy: 'Copy the values again. inspectCredentials names the place.',
        },
      ],
      support:
        'Not a matter for the operator as such. If there was an answer behind it: its HTTP status and body, without tokens.',
    },
    zhCn: {
      meaning: 'SDK 发现 appId 或 secret 里有空格，什么都没有发送。',
      howToTell: '来自厂商 SDK。如果原样发送，多半会得到 100208。',
      causes: [
        {
          cause: '复制时首尾带进了空格。',
          remedy: '重新复制这两个值。inspectCredentials 会指出位置。',
        },
      ],
      support:
        '一般不用找运营商。如果背后确实有响应，可以提供它的 HTTP 状态码和响应体，注意去掉令牌。',
    },
  },
  {
    code: '1011',
    statuses: [],
    text: 'The input port is not right, please check it',
    apis: ['sdk'],
    sources: [],
    en: {
      meaning: 'The answer was neither a success nor JSON; the SDK takes that for a wrong port.',
      howToTell: 'It comes from a vendor SDK. The port need not be the cause.',
      causes: [
        {
          cause: 'The port is not that of the northbound API.',
          remedy: 'Use 8743, unless the operator named another one.',
        },
        {
          cause: 'A proxy or load balancer answered with an error page.',
          remedy: 'Look at the HTTP status and the body with another tool, such as curl.',
        },
      ],
      support:
        'Not a matter for the operator as such. If there was an answer behind it: its HTTP status and body, without tokens.',
    },
    zhCn: {
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
      support:
        '一般不用找运营商。如果背后确实有响应，可以提供它的 HTTP 状态码和响应体，注意去掉令牌。',
    },
  },
]
