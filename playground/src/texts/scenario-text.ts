import { inBothLanguages } from '../language/in-both-languages.ts'
import type { ScenarioId, ScenarioTopic } from '../scenarios/scenario.ts'

interface ScenarioTexts {
  readonly heading: string
  readonly lead: string
  readonly topics: Readonly<Record<ScenarioTopic, string>>
  readonly names: Readonly<Record<ScenarioId, string>>
}

/** Failures to be had with one press. */
export const scenarioText = inBothLanguages<ScenarioTexts>(
  {
    heading: 'Break it on purpose',
    lead: 'Each plays on an emulator of its own. Your token is not touched.',
    topics: {
      login: 'At login',
      refresh: 'At refresh',
      call: 'With a token',
      transport: 'On the way',
    },
    names: {
      'wrong-secret': 'Secret one character short',
      'login-as-json': 'Login sent as JSON',
      'frozen-application': 'Frozen application',
      'platform-fault': 'Fault inside the platform',
      'spent-refresh-token': 'refreshToken used twice',
      'missing-refresh-token': 'refreshToken left out',
      'superseded-token': 'Logged in elsewhere',
      'expired-token': 'An hour too late',
      throttled: 'Too many calls',
      'unknown-device': 'Unknown device',
      redirect: 'Redirect refused',
      'not-json': 'A Wi-Fi portal answers',
    },
  },
  {
    heading: '故意弄错',
    lead: '每个场景都使用自己的模拟器，不会影响你的令牌。',
    topics: { login: '登录时', refresh: '刷新时', call: '使用令牌时', transport: '传输途中' },
    names: {
      'wrong-secret': '密钥少了一个字符',
      'login-as-json': '用 JSON 发送登录',
      'frozen-application': '应用被冻结',
      'platform-fault': '平台内部故障',
      'spent-refresh-token': 'refreshToken 用了两次',
      'missing-refresh-token': '缺少 refreshToken',
      'superseded-token': '在别处登录',
      'expired-token': '晚了一小时',
      throttled: '调用过于频繁',
      'unknown-device': '设备不存在',
      redirect: '拒绝重定向',
      'not-json': 'Wi-Fi 门户抢答',
    },
  },
)
