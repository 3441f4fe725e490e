import type { tokenInEnglish } from './token-text.en.ts'

export const tokenInChinese: typeof tokenInEnglish = {
  heading: '令牌的一生',
  none: '还没有令牌。登录之后，一小时的有效期从这里开始。',
  rule: '最后的令牌才有效。',
  ruleText:
    '只有最后签发的令牌有效。每次登录都会让前一个令牌失效，无论它正在哪里使用，而且没有任何通知。',
  actions: '操作',
  clock: '拨动平台的时钟',
  addTenMinutes: '+10 分钟',
  addHour: '+1 小时',
}
