import { kindsOfAnswers } from '../../guidance/zh-cn/kinds-of-answers.ts'
import type { PlatformDiagnosis } from '../diagnosis-name.ts'
import type { NamedTexts } from '../diagnosis-texts.ts'
import { type Addition, ofKinds } from '../of-kinds.ts'

const additions: Readonly<Record<keyof typeof kindsOfAnswers, Addition>> = {
  'credentials-rejected': { title: '平台不认识这一对 appId 和 secret' },
  'parameter-missing': { title: '平台没有收到某个必填字段' },
  'input-invalid': { title: '平台不接受其中的某个值' },
  'application-frozen': { title: '应用被冻结了' },
  'application-unknown': { title: '平台上没有这个应用' },
  'not-authorized': { title: '这个应用没有这项权限' },
  'token-rejected': { title: '令牌已经无效' },
  throttled: { title: '调用过于频繁', wait: '等一分钟再调用。' },
  'platform-fault': {
    title: '平台内部出了故障',
    wait: '等 5 秒再调用，之后每次把间隔加倍，最长 5 分钟。',
  },
  'platform-refused': { title: '平台拒绝了这次调用' },
}

/** Texts for calls that the platform refused. Those of a kind are from the guidance on it; the other three are finer than a kind. */
export const ofPlatforms: Readonly<Record<PlatformDiagnosis, NamedTexts>> = {
  .../* @__PURE__ */ ofKinds(kindsOfAnswers, additions, ''),
  'refresh-token-rejected': {
    title: '这个 refreshToken 不能再用了',
    meaning:
      '每个 refreshToken 只能用一次，有时间限制，而且一次新的登录就会使它失效。平台的回答与 secret 写错时一样。',
    remedies: ['重新登录。', '使用上一次响应里的 refreshToken，不要用更早的。'],
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
}
