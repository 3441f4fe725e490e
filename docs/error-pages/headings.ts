import type { Locale } from '@northbound/auth/guidance'

/** The words around the guidance on an error page. */
export const headings: Record<Locale, Record<Heading, string>> = {
  en: {
    platformText: 'The platform says',
    kind: 'Kind:',
    meaning: 'Meaning',
    howToTell: 'How to tell',
    causes: 'Likely causes, and what to do',
    retry: 'Call again?',
    support: 'What to send support',
    example: 'An example that yields it',
    output: 'It prints:',
    otherLanguage: '本页的中文版',
  },
  'zh-CN': {
    platformText: '平台的原文：',
    kind: '类别：',
    meaning: '含义',
    howToTell: '如何判断',
    causes: '可能的原因与处理办法',
    retry: '能否重试',
    support: '需要提供给技术支持的信息',
    example: '会得到此错误的示例',
    output: '输出：',
    otherLanguage: 'This page in English',
  },
}

type Heading =
  | 'platformText'
  | 'kind'
  | 'meaning'
  | 'howToTell'
  | 'causes'
  | 'retry'
  | 'support'
  | 'example'
  | 'output'
  | 'otherLanguage'
