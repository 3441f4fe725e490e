import type { CodeRecord } from './code-record.ts'

/** The codes of subscriptions. */
export const subscriptionCodes: readonly CodeRecord[] = [
  {
    code: '100222',
    statuses: [400],
    text: 'The request callbackurl is illegal.',
    kind: 'input-invalid',
    apis: ['subscription'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_7c502baf316aca7fe78ec7f1d035b2eesupport1',
    ],
    en: {
      meaning: 'The platform does not accept the callbackUrl.',
      howToTell:
        'HTTP 400 when subscribing. Some pages show the text of an internal error with this code; the cause is the same.',
      causes: [
        {
          cause: 'The port or the path is missing. Both are mandatory, also 80 and 443.',
          remedy: 'Write the address in full, such as https://example.com:443/notify.',
        },
        {
          cause:
            'The host is one that the platform cannot reach: localhost, a private address, an internal name.',
          remedy: 'Use a public address; for tests a tunnel will do.',
        },
      ],
    },
    zhCn: {
      meaning: '平台不接受这个 callbackUrl。',
      howToTell: '创建订阅时返回 HTTP 400。有些页面给它配的是内部错误的文字，但原因是一样的。',
      causes: [
        {
          cause: '缺少端口或路径。两者都是必填，80 和 443 也要写。',
          remedy: '把地址写完整，例如 https://example.com:443/notify。',
        },
        {
          cause: '主机是平台访问不到的：localhost、内网地址或内部域名。',
          remedy: '使用公网地址；测试时可以用内网穿透。',
        },
      ],
    },
  },
  {
    code: '100225',
    statuses: [404],
    text: 'The resource is not found',
    kind: 'platform-refused',
    apis: ['subscription'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_8a4e303fb808c5b3af727a1ce8673ef7support0',
    ],
    en: {
      meaning: 'There is no subscription with this id.',
      causes: [
        {
          cause: 'It was deleted before, or belongs to another application.',
          remedy:
            'List your subscriptions and use an id from there. If you wanted it gone, you are done.',
        },
      ],
    },
    zhCn: {
      meaning: '没有这个编号的订阅。',
      causes: [
        {
          cause: '它之前已经删除，或者属于另一个应用。',
          remedy: '查询订阅列表，使用里面的编号。如果本来就是要删除它，那就已经完成了。',
        },
      ],
    },
  },
  {
    code: '100227',
    statuses: [409],
    text: 'The resource is conflicted.',
    kind: 'platform-refused',
    apis: ['subscription'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_7c502baf316aca7fe78ec7f1d035b2eesupport1',
    ],
    en: {
      meaning: 'Such a subscription exists already.',
      howToTell: 'HTTP 409 when subscribing.',
      causes: [
        {
          cause: 'The program subscribes again at each start.',
          remedy: 'Take this answer as success, or list the subscriptions first.',
        },
        {
          cause: 'An old subscription has the same notifyType and another callbackUrl (inferred).',
          remedy: 'Delete the old one, then subscribe.',
        },
      ],
    },
    zhCn: {
      meaning: '同样的订阅已经存在。',
      howToTell: '创建订阅时返回 HTTP 409。',
      causes: [
        {
          cause: '程序每次启动都重新订阅。',
          remedy: '把这个结果当作成功处理，或者先查询已有的订阅。',
        },
        {
          cause: '旧订阅的 notifyType 相同，但 callbackUrl 不同（推断）。',
          remedy: '先删除旧的，再订阅。',
        },
      ],
    },
  },
  {
    code: '100244',
    statuses: [500],
    text: 'register out route fail.',
    kind: 'platform-fault',
    apis: ['subscription-v3'],
    retry: 'after-change',
    sources: ['https://huaweicloud.com/s/JWFwcGtleeiOt-WPliU/t_30_p_2/JUlvVOeJqeiBlOe9kSU'],
    en: {
      meaning: 'The platform could not set up the way to your callback address (v3 subscriptions).',
      causes: [
        {
          cause: 'A fault in the push service of the platform.',
          remedy:
            'Ask the operator to look into it. Check meanwhile that the callback address can be reached from outside.',
        },
      ],
      whenToRetry:
        'Hardly of use before the operator has looked into it, although the status is 500.',
    },
    zhCn: {
      meaning: '平台没能建立通往你的回调地址的推送通道（v3 订阅接口）。',
      causes: [
        {
          cause: '平台推送服务的故障。',
          remedy: '请运营商检查。同时确认从外网能访问到回调地址。',
        },
      ],
      whenToRetry: '虽然状态码是 500，但运营商处理之前重试基本没有用。',
    },
  },
  {
    code: '100229',
    statuses: [500],
    text: 'Get AppKey from header failed.',
    kind: 'parameter-missing',
    apis: ['subscription-v3'],
    sources: ['https://huaweicloud.com/s/JXNzbOivgeS5pmNlcui9rGtleSU/t_30_p_6/JUlvVOeJqeiBlOe9kSU'],
    en: {
      meaning:
        'The platform could not read app_key from the headers of this call (v3 subscriptions).',
      howToTell: 'HTTP 500, with the same text as 100220.',
      causes: [
        {
          cause:
            'The header app_key was not sent, or a proxy dropped it because of the underscore.',
          remedy: 'Send app_key with your appId; in nginx set underscores_in_headers on.',
        },
      ],
      whenToRetry: 'Not as it is. Despite HTTP 500 it will not pass by itself.',
    },
    zhCn: {
      meaning: '平台没能从这次调用的请求头里读到 app_key（v3 订阅接口）。',
      howToTell: 'HTTP 500，平台的文字与 100220 相同。',
      causes: [
        {
          cause: '没有发送 app_key，或者代理因为下划线把它丢掉了。',
          remedy: '带上 app_key，值为 appId；在 nginx 里设置 underscores_in_headers on。',
        },
      ],
      whenToRetry: '原样重试没有用。虽然是 HTTP 500，但它不会自己恢复。',
    },
  },
]
