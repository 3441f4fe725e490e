import { inBothLanguages } from '../language/locale.ts'

/** A request as code. */
export const snippetText = inBothLanguages(
  {
    summary: 'Request as code',
    language: 'Language',
    code: (language: string) => `The request in ${language}`,
    loading: 'Generating code…',
    unsupported: 'This body is neither a form nor JSON, so no code can be generated.',
    reads: 'The code contains no secret. It reads these environment variables:',
  },
  {
    summary: '用代码发送同样的请求',
    language: '语言',
    code: (language: string) => `用 ${language} 发送的请求`,
    loading: '正在生成…',
    unsupported: '这个正文既不是表单也不是 JSON，无法生成代码。',
    reads: '以下内容从环境变量读取，代码本身不含任何机密：',
  },
)
