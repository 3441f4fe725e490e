import type { Locale } from '@northbound/auth/guidance'

/** The headings on an error page. */
export const headings: Record<Locale, Record<Heading, string>> = {
  en: {
    platformText: 'The platform says',
    status: 'HTTP',
    kind: 'Kind:',
    apis: 'Answered by:',
    meaning: 'Meaning',
    howToTell: 'How to tell',
    causes: 'Likely causes, and what to do',
    retry: 'Call again?',
    support: 'What to send support',
    example: 'An example that yields it',
    output: 'It prints:',
    tryIt: 'Try it in the playground',
    codes: 'Codes of this kind',
    sources: 'Sources',
    retrieved: 'Read on',
    noSource: 'No page of the vendor documents it; it is known from programs that meet it.',
    otherLanguage: '本页的中文版',
  },
  'zh-CN': {
    platformText: '平台的原文：',
    status: 'HTTP 状态码',
    kind: '类别：',
    apis: '返回它的接口：',
    meaning: '含义',
    howToTell: '如何判断',
    causes: '可能的原因与处理办法',
    retry: '能否重试',
    support: '需要提供给技术支持的信息',
    example: '会得到此错误的示例',
    output: '输出：',
    tryIt: '在演练场中试一试',
    codes: '属于此类别的错误码',
    sources: '来源',
    retrieved: '查阅日期：',
    noSource: '厂商文档中没有记载；从遇到过它的程序中得知。',
    otherLanguage: 'This page in English',
  },
}

type Heading =
  | 'platformText'
  | 'status'
  | 'kind'
  | 'apis'
  | 'meaning'
  | 'howToTell'
  | 'causes'
  | 'retry'
  | 'support'
  | 'example'
  | 'output'
  | 'tryIt'
  | 'codes'
  | 'sources'
  | 'retrieved'
  | 'noSource'
  | 'otherLanguage'
