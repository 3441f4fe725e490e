import type { CredentialTexts } from '../credentials/credential-texts.ts'

/** The texts of inspectCredentials in Simplified Chinese. */
export const credentials: CredentialTexts = {
  places: (positions, more) =>
    more > 0
      ? `第 ${positions.join('、')} 个字符，另有 ${more} 处`
      : `第 ${positions.join('、')} 个字符`,
  problems: {
    empty: ({ field }) => `${field} 是空的，或者只有空白。请检查它所在的配置是否已加载。`,
    'not-text': ({ field }) =>
      `${field} 不是字符串。在 JSON 或 YAML 里要加引号：写成数字会丢掉前导零和末尾的位数。`,
    'too-long': ({ field, count }) =>
      `${field} 有 ${count} 个字符，而平台最多接受 256 个。可能复制了多余的内容。`,
    'blank-at-edge': ({ field, places, names }) =>
      `${field} 的开头或结尾有空格（${places}，${names}）。多半是复制时带进来的，请删掉。`,
    'blank-inside': ({ field, places }) =>
      field === 'appId'
        ? `appId 中间有空格（${places}）。appId 里不会有空格，请删掉。`
        : `secret 中间有空格（${places}）。这种情况很少见。如果确实属于 secret，就必须做表单编码，本客户端会自动处理；如果不是，请删掉。`,
    'line-end': ({ field, places, names }) =>
      `${field} 里有换行符（${places}，${names}）。文件、echo 和密钥管理工具常会加上它；请删掉，比如用 printf 代替 echo。`,
    'control-character': ({ field, places, names }) =>
      `${field} 里有制表符或其他控制字符（${places}，${names}），请删掉。`,
    'invisible-character': ({ field, places, names }) =>
      `${field} 里有看不见的字符（${places}，${names}）。常见来源是网页、聊天软件或带 BOM 的文件；请重新复制，或者在该位置删掉。`,
    'full-width-character': ({ field, places }) =>
      `${field} 里有全角字符（${places}），一般是中文输入法打出来的。请切换到英文半角重新输入。`,
    'look-alike-character': ({ field, places }) =>
      `${field} 里有貌似 ASCII 的字符（${places}）：西里尔或希腊字母、长横线、弯引号等。文档和聊天软件常会自动替换；请从控制台重新复制。`,
    'broken-character': ({ field, places }) =>
      `${field} 里有损坏的字符（${places}）。可能被截断，或者用错编码读取；请重新复制，文件保存为 UTF-8。`,
    quoted: ({ field, count, places }) =>
      count > 1
        ? `${field} 两端带着引号（${places}），多半来自 .env 或 JSON 文件，请去掉。`
        : `${field} 的一端有引号（${places}），多半不属于这个值。`,
    'percent-encoded': ({ field, places }) =>
      `${field} 像是做过百分号编码（${places}）：百分号加两位十六进制数，例如 %2B 表示加号。请给原始值，本客户端发送时会编码，编两次就错了。如果它本来就含有这些符号，保持不变即可。`,
    'escape-sequence': ({ field, places }) =>
      `${field} 里像是有 shell 或 JSON 的转义（${places}）：反斜杠加一个符号。请给转义前的原始值。`,
    'html-entity': ({ field, places }) =>
      `${field} 里像是有 HTML 实体（${places}）：& 开头、分号结尾。多半是从网页源码里复制的，请换成原来的字符。`,
    'name-and-value': ({ field }) => `${field} 的开头带着字段名和等号或冒号。请只填值本身。`,
    json: ({ field }) => `${field} 里是一段 JSON。请只填值本身，不要带花括号和引号。`,
    'scheme-included': ({ field }) =>
      `${field} 以 Bearer、Basic 或 Authorization 开头。那是请求头里令牌的写法；请填控制台显示的 ${field}。`,
    url: ({ field }) =>
      `${field} 是一个网址。平台地址应填在 url 里；这里请填控制台显示的 ${field}。`,
    placeholder: ({ field }) =>
      `${field} 只是个占位符：星号、括号里的名字，或者没有替换的变量。请填真正的值。`,
    'needs-encoding': ({ field, count, places }) =>
      `${field} 里有 ${count} 个字符需要做表单编码（${places}）：+ & % = 或非 ASCII 字符。这是允许的，本客户端会自动编码。如果自己写代码，请用 URLSearchParams 或 curl --data-urlencode。`,
    'unusual-length': ({ field, count }) =>
      `${field} 有 ${count} 个字符。目前见过的是 28 个（字母、数字、- 和 _）或 32 个（十六进制）。也可能有其他长度；请检查有没有多或少字符。`,
    identical: () => 'appId 和 secret 相同，多半是把同一个值填到了两处。',
  },
  swapped: {
    names: 'appId 和 secret 多半填反了：其中一个值带着另一个字段的名字。',
    shapes:
      'appId 和 secret 可能填反了：appId 里有符号，而已知的 appId 都没有符号；secret 反倒像一个 appId。',
  },
}
