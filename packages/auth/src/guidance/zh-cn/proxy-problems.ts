import type { ProxyProblemTexts } from '../guidance-texts.ts'

/** Texts for calls that the application's own proxy refused before it asked the platform. */
export const proxyProblems: ProxyProblemTexts = {
  unauthorized: {
    meaning: '代理不知道是谁在调用：会话不存在或已过期。请求没有发给平台，平台的令牌没有问题。',
    causes: [
      { cause: '应用的会话已过期。', remedy: '重新登录应用，然后再调用一次。' },
      {
        cause: '会话 Cookie 没有随请求发送。',
        remedy:
          '通过与页面同源的地址调用代理；或者创建客户端时设置 credentials: "include"，并在代理中允许该来源。',
      },
      {
        cause: '代理的 authorize 函数拒绝了这个用户。',
        remedy: '用响应中的请求编号查看代理的日志。',
      },
    ],
  },
  'identity-unavailable': {
    meaning:
      '身份提供方没有给出公钥，代理无法确认调用方的身份。调用方的身份可能没有问题，请求也没有发给平台。',
    causes: [
      {
        cause: '身份提供方停机，或者代理连不上它。',
        remedy: '等 5 秒再调用，之后每次等待时间加倍。',
      },
      {
        cause: '公钥地址（jwks）写错了，或者被重定向。',
        remedy: '在代理所在的机器上打开这个地址：它必须返回 200，内容是带有 keys 的 JSON。',
      },
    ],
  },
  'route-unknown': {
    meaning: '代理中没有这个路径的路由，所以调用没有转发给平台。',
    causes: [
      {
        cause: '路径写错了，或者漏写、重复写了代理的前缀。',
        remedy: '按平台文档填写路径，前面加上代理的前缀。',
      },
      { cause: '代理没有声明这条路由。', remedy: '在代理的选项中加入这条路由或它所在的路由组。' },
    ],
  },
  'method-refused': {
    meaning: '代理有这个路径的路由，但不接受这个方法。',
    causes: [
      {
        cause: '这条路由只声明了其他方法，响应的 Allow 头列出了它们。',
        remedy: '改用其中的方法，或者在路由前声明该方法，例如 GET|POST /path。',
      },
    ],
  },
  'rate-limited': {
    meaning: '这个调用方在代理中的调用次数已经用完。请求没有发给平台。',
    causes: [
      {
        cause: '页面调用过于频繁，例如在循环中，或者每次按键都调用。',
        remedy: '按 retryAfterMs 给出的时间等待，然后把调用分散开。',
      },
      { cause: '代理的限额对这个应用来说太低。', remedy: '调大代理选项中的 rateLimit。' },
    ],
  },
  busy: {
    meaning: '代理中正在进行的调用已达到上限。请求没有发给平台。',
    causes: [
      {
        cause: '平台响应很慢，调用在代理中堆积。',
        remedy: '等 5 秒再调用，之后每次把间隔加倍。',
      },
    ],
  },
  'request-malformed': {
    meaning: '代理无法解析这个请求。',
    causes: [
      {
        cause: '路径不是规范形式：含有 //、点号、%2f，或者参数被编码了两次。',
        remedy: '严格按路由的声明填写路径，参数只编码一次。',
      },
      { cause: 'GET 请求带有请求体。', remedy: '去掉请求体。' },
    ],
  },
  'head-too-large': {
    meaning: '请求头的行数超过了代理接受的上限。',
    causes: [
      {
        cause: '页面与代理之间的服务器，或者页面本身，添加了请求头。',
        remedy: '去掉无人读取的请求头，或者调大代理的 limits.headers。',
      },
    ],
  },
  'host-refused': {
    meaning: '代理不为地址中的主机名提供服务。',
    causes: [
      {
        cause: '代理的 hosts 中没有这个主机名。',
        remedy: '把它加入 hosts，或者改用代理已知的主机名。',
      },
    ],
  },
  'preflight-refused': {
    meaning: '页面要使用的方法或请求头不在代理允许的范围内。',
    causes: [
      {
        cause: '某个库添加了请求头，例如链路追踪的请求头。',
        remedy: '去掉这个请求头，或者在代理中允许它。',
      },
      { cause: '这条路由没有声明该方法。', remedy: '在路由前声明该方法。' },
    ],
  },
  'origin-refused': {
    meaning: '这个来源的页面不允许调用代理。',
    causes: [
      {
        cause: '代理的 origins 中没有页面的来源。',
        remedy: '按浏览器发送的写法加入：协议、名称和端口，末尾不带斜杠。',
      },
    ],
  },
  'cross-site': {
    meaning: '这个请求看起来是由其他站点发出的，因此被代理拒绝。',
    causes: [
      {
        cause: '页面与代理不在同一站点。',
        remedy: '通过与页面同源的地址调用代理，或者把页面的来源加入 origins。',
      },
    ],
  },
  'header-missing': {
    meaning: '缺少 CSRF 请求头，而每个页面调用代理时都必须发送它。',
    causes: [
      {
        cause: '调用没有使用 createProxiedClient。',
        remedy: '使用 createProxiedClient，或者发送请求头 x-northbound: 1。',
      },
    ],
  },
  'body-too-large': {
    meaning: '请求体超过了代理的上限。',
    causes: [{ cause: '一批数据的条目太多。', remedy: '分成几次调用，或者调大代理的上限。' }],
  },
  'body-refused': {
    meaning: '代理只接受 UTF-8 编码且未压缩的 JSON 请求体。',
    causes: [
      {
        cause: '请求体是表单、文件，或者经过压缩。',
        remedy: '发送 JSON，并设置 content-type: application/json。',
      },
    ],
  },
  'body-too-slow': {
    meaning: '请求体没有及时到达代理。',
    causes: [
      {
        cause: '调用方的网络太慢，或者连接在中途停滞。',
        remedy: '在网络好转后重发，或者把请求体分成几次发送。',
      },
      {
        cause: '程序发起了请求，却没有发送完请求体。',
        remedy: '一次发送完整的请求体，并用 Content-Length 写明长度。',
      },
    ],
  },
  'check-timed-out': {
    meaning: '代理的某项检查没有及时响应。请求没有发给平台。',
    causes: [
      {
        cause: 'authorize 背后的身份提供方或数据库没有响应。',
        remedy: '稍后再调用，并用响应中的请求编号查看代理的日志。',
      },
      {
        cause: '限流使用的存储（例如 Redis）没有响应。',
        remedy: '恢复代理与该存储之间的连接。',
      },
    ],
  },
  'too-many-failures': {
    meaning:
      '来自这个地址的许多调用没有有效的会话或密码，代理暂时拒绝来自该地址的其他调用。请求没有发给平台。',
    causes: [
      {
        cause: '某个页面或脚本用过期的会话或错误的密码反复调用。',
        remedy: '停止它，重新登录或改正密码，并按 retryAfterMs 给出的时间等待。',
      },
      {
        cause: '有人在同一网络中尝试密码。',
        remedy: '在代理前面找出这个地址并封禁它。',
      },
      {
        cause: '代理前面有 Web 服务器，所有调用方看起来都来自它的地址。',
        remedy: '为代理设置 peer 选项，从请求头中读取真实地址。',
      },
    ],
  },
  'proxy-failed': {
    meaning: '代理内部出错。请求是否已发给平台，无法确定。',
    causes: [
      {
        cause: '代理中由应用提供的某个函数抛出了错误。',
        remedy: '用响应中的请求编号查看代理的日志。',
      },
    ],
  },
}
