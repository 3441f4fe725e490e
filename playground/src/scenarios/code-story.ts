import { findPlatformCode, kindOfCode } from '@northbound/auth/catalogue'
import type { ByLocale } from '../language/locale.ts'
import type { Story } from './story.ts'

/** What happens when the platform answers with a code on demand, according to the catalogue. */
const texts: ByLocale<{
  readonly tries: string
  readonly logsIn: string
  readonly calls: string
  readonly answers: (status: number, code: string, text: string) => string
  readonly inside: string
  readonly gateway: string
  readonly kind: (kind: string) => string
  readonly noSdk: string
  readonly sdk: (code: string, text: string) => string
}> = {
  en: {
    tries: 'The program logs in.',
    logsIn: 'The program logs in and has a token.',
    calls: 'It makes a call on which the documents name this code.',
    answers: (status, code, text) =>
      `The emulator was told to answer ${status} with ${code}${text && `: “${text}”`}. What leads to it on a platform is told below.`,
    inside: 'Note the status: the error stands inside a success.',
    gateway: 'The gateway answers here, which names its fields resultcode and resultmsg.',
    kind: (kind) => `Our client throws it as the kind ${kind}, with the code in platformCode.`,
    noSdk:
      'Our client has no codes of its own. It has kinds, and the code of the platform beside them.',
    sdk: (code, text) =>
      `A vendor SDK meets this and says ${code}: “${text}”. The code never travels; no platform sends it.`,
  },
  'zh-CN': {
    tries: '程序登录。',
    logsIn: '程序登录，手里有了令牌。',
    calls: '它发出一个调用，文档里说这个接口会返回该错误码。',
    answers: (status, code, text) =>
      `模拟器按吩咐返回 ${status} 加 ${code}${text && `：“${text}”`}。在真实平台上由什么引起，见下文。`,
    inside: '注意状态码：错误就在成功的响应里面。',
    gateway: '这里响应的是网关，它的字段叫 resultcode 和 resultmsg。',
    kind: (kind) => `我们的客户端把它抛为 ${kind}，错误码在 platformCode 里。`,
    noSdk: '我们的客户端没有自造的错误码：它有类别，旁边是平台的错误码。',
    sdk: (code, text) =>
      `厂商的 SDK 遇到这种情况会报 ${code}：“${text}”。这个码不会出现在网络上，没有平台会发送它。`,
  },
}

/** The story of a scenario of the family `code:`. */
export function storyOfCode(code: string, locale: keyof typeof texts): Story {
  const text = texts[locale]
  const entry = findPlatformCode(code)
  if (!entry) throw new RangeError(`the catalogue has no code ${code}`)
  const { statuses, text: words, layer, apis } = entry
  if (layer === 'client-sdk') return { scenes: [[text.sdk(code, words)]], lesson: text.noSdk }
  const [status = 0] = statuses
  const notes = [
    text.answers(status, code, words),
    ...(status === 200 ? [text.inside] : []),
    ...(layer === 'gateway' ? [text.gateway] : []),
  ]
  const scenes =
    apis[0] === 'login' ? [[text.tries, ...notes]] : [[text.logsIn], [text.calls, ...notes]]
  return { scenes, lesson: text.kind(kindOfCode(code) ?? 'platform-refused') }
}
