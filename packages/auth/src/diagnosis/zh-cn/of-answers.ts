import type { AnswerDiagnosis } from '../diagnosis-name.ts'
import type { NamedTexts } from '../diagnosis-texts.ts'

/** Texts for answers of something other than the API. */
export const ofAnswers: Readonly<Record<AnswerDiagnosis, NamedTexts>> = {
  'redirect-refused': {
    title: '服务器指向了另一个地址',
    meaning:
      '这里没有跟随：重定向会把你的 secret 带到它所指的任何地方。真实平台的登录接口从不重定向。',
    remedies: [
      '看看它指向哪里；如果那才是平台，就把那个地址填到这里。',
      '写上 https 和端口；很多服务器会从 http 重定向过去。',
      '在酒店或公司里，请先完成上网认证。',
    ],
  },
  'answer-is-html': {
    title: '返回的是网页，而不是接口响应',
    meaning: '响应是 HTML。与你对话的是网页控制台、网关或上网认证页，而不是北向接口。',
    remedies: [
      '使用接口地址并带上端口（一般是 8743），而不是控制台的地址。',
      '看看响应中网页的标题，通常写着它是谁。',
    ],
  },
  'answer-not-json': {
    title: '响应不是 JSON',
    meaning: '有响应，但不是这个接口应有的格式，也可能被截断了。',
    remedies: ['看看响应开头的几个字，通常能说明它来自哪里。', '与平台核对地址和端口。'],
  },
  'answer-empty': {
    title: '响应是空的',
    meaning: '有状态码，却没有正文；本该有令牌或列表。',
    remedies: [
      '对照你所用平台的文档，核对路径和版本。',
      '如果中间有代理，看看是不是它丢掉了正文。',
    ],
  },
  'wrong-shape': {
    title: '响应是 JSON，但缺少应有的内容',
    meaning: '缺了某个字段，或者类型不对。这是另一种接口、另一个版本，或者是模拟服务。',
    remedies: [
      '确认平台属于 OceanConnect 系列，路径以 /iocm 开头。IoTDA 用的是另一种令牌。',
      '把字段名与你所用平台的文档对照。',
    ],
  },
  'wrong-path': {
    title: '这个路径下什么都没有',
    meaning: '服务器在线，但不认识这个路径。要么地址里多写了一段，要么平台的接口是另一个版本。',
    remedies: [
      '只填基础地址：https、主机和端口，不要带 /iocm。',
      '向运营商确认北向接口的路径前缀和版本。',
    ],
  },
  'gateway-fault': {
    title: '平台前面的网关出了故障',
    meaning: '这种状态码是代理在后端没有响应时返回的，平台自己什么都没有说。',
    remedies: [
      { wait: '等 5 秒再调用，之后每次把间隔加倍，最长 5 分钟。' },
      '如果一直这样，把时间和地址告诉运营商。',
    ],
  },
  'refused-by-gateway': {
    title: '平台前面的某个环节拒绝了它',
    meaning: '拒绝中没有平台的错误码，因此来自防火墙、网关或公司代理。',
    remedies: ['看看响应中的文字，通常写着它来自哪里。', '确认你的 IP 地址和这个路径是否被放行。'],
  },
  'captive-portal': {
    title: '需要先完成上网认证',
    meaning: '响应来自网络的认证页面（例如酒店或访客 Wi-Fi），而不是平台。',
    remedies: ['在浏览器中打开任意网页，完成上网认证后再调用。', '换个网络试试，比如手机热点。'],
  },
  'sign-in-page': {
    title: '返回的是单位的登录页面',
    meaning: '这个地址前面有单点登录，它返回了自己的页面，而不是接口响应。程序无法在那里登录。',
    remedies: [
      '使用北向接口的地址，一般带端口 8743，不要用控制台或门户的地址。',
      '请运营商让 /iocm 下的路径不经过单点登录。',
    ],
  },
  'answer-not-decodable': {
    title: '响应无法解码',
    meaning: '响应的 Content-Encoding 写明了压缩方式，但正文并没有这样压缩，或者已经损坏。',
    remedies: [
      '请服务器或其前面网关的运营商更正 Content-Encoding。',
      { to: 'program', say: '发送请求头 Accept-Encoding: identity，让响应不经压缩。' },
      '用 curl -v 对比，它本身不做任何解码。',
    ],
  },
  'other-product': {
    title: '响应来自另一个产品',
    meaning:
      '错误码带有另一个产品的前缀，说明这不是客户端要调用的接口，而是 API 网关（APIG）、IoTDA 或其他服务。',
    remedies: [
      '更正主机：OceanConnect 系列的北向接口路径以 /iocm 开头，一般在 8743 端口。',
      'IoTDA 请使用它自己的 SDK：接口和令牌都不同。',
    ],
  },
  'json-without-code': {
    title: '响应是另一种格式的 JSON',
    meaning: '响应是 JSON，但平台的错误总带有错误码，而这里没有。它来自网关、框架或其他应用。',
    remedies: ['看看响应中的文字，通常写着它来自哪里。', '与平台核对主机、端口和路径。'],
  },
  'request-too-large': {
    title: '请求体超过了服务器的上限',
    meaning: '服务器或其前面的网关拒绝这么大的请求体（HTTP 413）。',
    remedies: [
      '减少单次发送的内容：把一批数据分成几次调用。',
      '如果服务器归你管理，请调大上限（nginx 的 client_max_body_size）。',
    ],
  },
  'headers-too-large': {
    title: '请求头超过了服务器的上限',
    meaning: '服务器拒绝这么大的请求头，例如 Cookie 过多，或者令牌过长。',
    remedies: [
      '检查所发送的每个请求头的大小。登录只需要 Content-Type，其余调用再加上 app_key 和 Authorization。',
      { to: 'page', say: '清除本站的 Cookie。' },
      '如果服务器归你管理，请调大上限（nginx 的 large_client_header_buffers）。',
    ],
  },
  'proxy-refused': {
    title: '应用的代理拒绝了这次调用',
    meaning: '位于本程序与平台之间的代理自己拒绝了这次调用，没有去问平台。',
    remedies: [
      '看看问题的名称，相应的说明会告诉你怎么办。',
      '把响应的时间和请求编号告诉代理的维护者。',
    ],
  },
  'session-missing': {
    title: '应用的会话不存在或已过期',
    meaning: '应用的代理不知道是谁在调用，所以没有去问平台。平台的令牌没有问题。',
    remedies: [
      '重新登录应用，然后再调用一次。',
      '确认会话 Cookie 随请求发送：通过与页面同源的地址调用代理，或者把 credentials 设为 include。',
    ],
  },
  'proxy-route-unknown': {
    title: '应用的代理没有这条路由',
    meaning: '代理只转发已声明的路径和方法，而这次调用不在其中。没有去问平台。',
    remedies: [
      '对照代理的路由核对方法和路径，包括前缀。',
      '如果缺少这条路由，把它或它所在的路由组加入代理的选项。',
    ],
  },
  'relay-refused': {
    title: '中继拒绝转发',
    meaning: '中继只转发启动时指定的平台，只接受四种调用，而且只接受来自本页的请求。',
    remedies: [
      '选择中继认识的平台，或者把你的平台写进 NORTHBOUND_RELAY 后重新启动。',
      '用 npm start 给出的地址打开本页。',
    ],
  },
}
