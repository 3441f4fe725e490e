import type { PlatformDiagnosis } from '../diagnosis-name.ts'
import type { NamedTexts } from '../diagnosis-texts.ts'

/** Texts for calls that the platform refused. The guidance on its code adds the details. */
export const ofPlatforms: Readonly<Record<PlatformDiagnosis, NamedTexts>> = {
  'credentials-rejected': {
    title: '平台不认识这一对 appId 和 secret',
    meaning: '连接没有问题，平台也响应了。两个值中有一个不对，或者它们属于另一个平台。',
    remedies: [
      '从平台控制台重新复制这两个值，不要带空格和换行。',
      '核对主机：开发中心和商用平台上的应用不是同一个。',
    ],
  },
  'refresh-token-rejected': {
    title: '这个 refreshToken 不能再用了',
    meaning:
      '每个 refreshToken 只能用一次，有时间限制，而且一次新的登录就会使它失效。平台的回答与 secret 写错时一样。',
    remedies: ['重新登录。', '使用上一次响应里的 refreshToken，不要用更早的。'],
  },
  'parameter-missing': {
    title: '平台没有收到某个必填字段',
    meaning: '缺了一个必填字段，多半是因为请求体的格式与请求头所写的不一致。',
    remedies: [
      '登录要用表单（application/x-www-form-urlencoded）发送，其余接口用 JSON。',
      '把请求与平台文档中的字段列表对照。',
    ],
  },
  'input-invalid': {
    title: '平台不接受其中的某个值',
    meaning: '请求已经到达，但某个值的格式或大小不被接受。',
    remedies: ['对照限制逐个核对请求中的值。', '看看有没有数字写在了引号里。'],
  },
  'application-frozen': {
    title: '应用被冻结了',
    meaning: '填写的值没有问题，但这个 appId 所属的账号目前不能使用。',
    remedies: ['到平台控制台查看，常见原因是欠费或订购到期。'],
  },
  'application-unknown': {
    title: '平台上没有这个应用',
    meaning: '令牌被接受了，但调用所写的 appId 不属于这个平台，或者已被删除。',
    remedies: ['去掉查询参数 appId，并在 app_key 里填登录用的 appId。'],
  },
  'not-authorized': {
    title: '这个应用没有这项权限',
    meaning: '平台知道是谁在调用，换新的令牌也没有用。',
    remedies: ['请设备的所有者或运营商授权。'],
  },
  'token-rejected': {
    title: '令牌已经无效',
    meaning: '过期、被取代、从未存在，平台对这几种令牌的回答都一样。',
    remedies: ['重新登录后再调用一次。'],
  },
  'token-expired': {
    title: '令牌已过期',
    meaning: '按这里的时钟，一小时的有效期已经过了。',
    remedies: ['刷新或重新登录。令牌源会提前自动处理。'],
  },
  'token-superseded': {
    title: '有人用同一个 appId 登录了',
    meaning: '令牌还没到过期的时候。只有最后签发的令牌有效，所以是一次更新的登录使它失效了。',
    remedies: [
      '找出另一个程序：第二个进程、另一个标签页、测试，或者 Postman。',
      '让双方共用一个存储，或者各用各的 appId。',
    ],
  },
  throttled: {
    title: '调用过于频繁',
    meaning: '平台或它前面的网关会统计调用次数，现在已经达到上限。',
    remedies: [
      { wait: '等一分钟再调用。' },
      '把调用分散开，不要超过上限。向运营商询问你的上限，一般是每分钟 100 次。',
    ],
  },
  'platform-fault': {
    title: '平台内部出了故障',
    meaning: '请求已经到达，但平台内部出错了，未必与你的请求有关。',
    remedies: [
      { wait: '等 5 秒再调用，之后每次把间隔加倍，最长 5 分钟。' },
      '如果一直这样，把时间、路径和错误码发给运营商。',
    ],
  },
  'platform-refused': {
    title: '平台拒绝了这次调用',
    meaning: '平台看懂了请求，但出于业务原因拒绝了它。',
    remedies: ['在错误码列表中查找这个错误码，大多数都有说明。'],
  },
}
