import type { BriefGuidance } from '../guidance-texts.ts'
import type { SubscriptionCode } from '../guided-codes.ts'

/** The codes of subscriptions. */
export const subscriptionCodes: Record<SubscriptionCode, BriefGuidance> = {
  '100222': {
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
  '100225': {
    meaning: '没有这个编号的订阅。',
    causes: [
      {
        cause: '它之前已经删除，或者属于另一个应用。',
        remedy: '查询订阅列表，使用里面的编号。如果本来就是要删除它，那就已经完成了。',
      },
    ],
  },
  '100227': {
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
  '100229': {
    meaning: '平台没能从这次调用的请求头里读到 app_key（v3 订阅接口）。',
    howToTell: 'HTTP 500，平台的文字与 100220 相同。',
    causes: [
      {
        cause: '没有发送 app_key，或者代理因为下划线把它丢掉了。',
        remedy: '带上 app_key，值为 appId；在 nginx 里设置 underscores_in_headers on。',
      },
    ],
    retry: '原样重试没有用。虽然是 HTTP 500，但它不会自己恢复。',
  },
  '100244': {
    meaning: '平台没能建立通往你的回调地址的推送通道（v3 订阅接口）。',
    causes: [
      {
        cause: '平台推送服务的故障。',
        remedy: '请运营商检查。同时确认从外网能访问到回调地址。',
      },
    ],
    retry: '虽然状态码是 500，但运营商处理之前重试基本没有用。',
  },
}
