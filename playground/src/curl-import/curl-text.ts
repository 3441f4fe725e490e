import type { CurlNoteKind } from './curl-note.ts'
import { inBothLanguages } from '../language/locale.ts'

interface CurlTexts {
  readonly heading: string
  readonly lead: string
  readonly command: string
  readonly read: string
  readonly close: string
  readonly loading: string
  readonly failed: string
  readonly filled: (fields: string) => string
  readonly nothing: string
  readonly clean: string
  readonly outcome: string
  readonly notes: string
  /** What each note says; `about` names fields, headers or options. */
  readonly says: Readonly<Record<CurlNoteKind, (about: string) => string>>
}

/** The import of a curl command, which is read but not run. */
export const curlText = inBothLanguages<CurlTexts>(
  {
    heading: 'Paste a curl command',
    lead: 'The command is read, not run. Address, appId and secret go into the form, and problems are listed. It stays in the memory of this page.',
    command: 'curl command',
    read: 'Fill in the form',
    close: 'Close',
    loading: 'Reading…',
    failed: 'The curl import could not be loaded. Reload the page to try again.',
    filled: (fields) => `Filled in: ${fields}.`,
    nothing: 'There was nothing to fill in.',
    clean: 'Nothing is wrong with this command.',
    outcome: 'Result',
    notes: 'Problems found',
    says: {
      broken: () => 'A quote is not closed, or the command was cut off while copying.',
      'not-curl': () => 'The command does not begin with curl.',
      'no-address': () => 'The command has no address.',
      'more-commands': () => 'Only the first command was read, not the text after a pipe or &&.',
      'more-addresses': () => 'Only the first address was read; curl would call all of them.',
      typographic: () =>
        'A word processor or chat replaced quotes or dashes. They were read as those of the keyboard; a shell would not do this.',
      placeholder: (names) => `${names} is a placeholder, so nothing was filled in for it.`,
      'login-by-other-method': (method) => `A login is a POST; this command sends ${method}.`,
      'login-as-json': () =>
        'The login is sent as JSON. The platform requires a form: --data-urlencode "appId=…" --data-urlencode "secret=…", without a header Content-Type. Only the refresh is JSON.',
      'login-as-multipart': () =>
        'With -F curl sends multipart/form-data. The platform requires --data-urlencode.',
      'secret-in-address': () =>
        'The secret is in the address, which servers and proxies log. Leave out -G, and change the secret if you have run this command.',
      'not-encoded': () =>
        'The values are not encoded: with -d, + arrives as a blank, & ends the value, and % starts an escape. Use one --data-urlencode for each field.',
      'refresh-not-json': () =>
        'A refresh is JSON: --json, or -d with Content-Type application/json.',
      'field-missing': (name) => `The field ${name} is missing, or empty.`,
      'field-misnamed': (names) => `A field has the wrong name: ${names}.`,
      'header-missing': (name) =>
        `The header ${name} is missing; every call but login and refresh needs app_key and Authorization.`,
      'no-bearer': () => 'Authorization must read “Bearer”, a blank, and the accessToken.',
      'body-with-get': () => 'A GET has no body here; -d with -X GET is ignored or refused.',
      'unknown-path': (path) => `The path is not part of this API. The login is at ${path}.`,
      'plain-http': () =>
        'The address begins with http: the secret would cross the network unencrypted. The platform listens on https, usually port 8743.',
      insecure: () =>
        '-k turns off certificate verification. A browser has no such option; trust the certificate authority instead.',
      'client-certificate': () =>
        'A page cannot present a client certificate from a file. Install it in the browser, or use the relay.',
      'follows-redirects': () =>
        '-L follows redirects and sends the secret to any host. Leave it out.',
      'from-file': (names) =>
        `${names || 'The body'} comes from a file, which this page cannot read.`,
      variable: (names) =>
        `The command uses values of your shell (${names}). This page does not know them, so these fields stay unchanged.`,
      'token-left-out': () => 'Tokens were not imported; log in here to get one.',
      ignored: (options) => `Ignored: ${options}.`,
    },
  },
  {
    heading: '粘贴 curl 命令',
    lead: '命令只会被读取，不会执行：地址、appId 和密钥会填入表单，命令中的问题会列在下面。内容只保存在本页内存中。',
    command: 'curl 命令',
    read: '填入表单',
    close: '关闭',
    loading: '正在读取…',
    failed: '命令读取功能加载失败，请刷新页面重试。',
    filled: (fields) => `已填入：${fields}。`,
    nothing: '没有可以填入的内容。',
    clean: '这条命令没有问题。',
    outcome: '读取结果',
    notes: '发现的问题',
    says: {
      broken: () => '有引号没有闭合，或者复制时命令被截断。',
      'not-curl': () => '这不是以 curl 开头的命令。',
      'no-address': () => '命令中没有地址。',
      'more-commands': () => '只读取了第一条命令，管道或 && 之后的内容没有读取。',
      'more-addresses': () => '只读取了第一个地址，而 curl 会依次调用所有地址。',
      typographic: () =>
        '引号或短横线被文字处理软件或聊天工具替换过，这里按键盘上的符号读取；命令行不会这样处理。',
      placeholder: (names) => `${names} 只是占位符，没有填入表单。`,
      'login-by-other-method': (method) => `登录必须用 POST，这条命令用的是 ${method}。`,
      'login-as-json': () =>
        '登录以 JSON 发送，而平台要求表单：请用 --data-urlencode "appId=…" --data-urlencode "secret=…"，不要加 Content-Type 头。只有刷新才用 JSON。',
      'login-as-multipart': () =>
        '使用 -F 时 curl 发送 multipart/form-data，而平台要求 --data-urlencode。',
      'secret-in-address': () =>
        '密钥出现在地址里，沿途的服务器和代理都会把它记下来。请去掉 -G；如果已经执行过，请更换密钥。',
      'not-encoded': () =>
        '值没有编码：在 -d 中，+ 会变成空格，& 会截断值，% 会被当作编码的开头。请为每个字段使用 --data-urlencode。',
      'refresh-not-json': () =>
        '刷新要用 JSON：使用 --json，或 -d 并加上 Content-Type: application/json。',
      'field-missing': (name) => `缺少字段 ${name}，或者它是空的。`,
      'field-misnamed': (names) => `字段名写错了：${names}。`,
      'header-missing': (name) =>
        `缺少 ${name} 头；除登录和刷新外，每次调用都需要 app_key 和 Authorization。`,
      'no-bearer': () => 'Authorization 必须是“Bearer”加一个空格，再加 accessToken。',
      'body-with-get': () => '这里的 GET 没有正文，-X GET 加 -d 会被忽略或拒绝。',
      'unknown-path': (path) => `路径不是平台的接口。登录的路径是 ${path}。`,
      'plain-http': () =>
        '地址以 http 开头，密钥会以明文在网络上传输。平台使用 https，端口通常是 8743。',
      insecure: () => '-k 会关闭证书校验。浏览器没有这样的开关，请改为信任相应的证书颁发机构。',
      'client-certificate': () =>
        '网页无法从文件提供客户端证书。请将它安装到浏览器中，或通过中继访问。',
      'follows-redirects': () => '-L 会跟随重定向，并把密钥带到任何主机。请去掉它。',
      'from-file': (names) => `${names || '请求体'}来自文件，本页无法读取。`,
      variable: (names) => `有些值取自你的 shell（${names}），本页无从得知，相应的字段保持原样。`,
      'token-left-out': () => '令牌没有导入，请在这里登录以获取令牌。',
      ignored: (options) => `以下选项未作处理：${options}。`,
    },
  },
)
