import type { DiagnosisTexts } from '../diagnosis-texts.ts'

const places = {
  'this-machine': '在本机上',
  'local-network': '在局域网内',
  internet: '在互联网上',
}

const span = (seconds: number) =>
  seconds < 120 ? `${seconds} 秒` : `${Math.ceil(seconds / 60)} 分钟`

/** Texts for every diagnosis: certainty, evidence, checks, consequence. */
export const phrases: Omit<DiagnosisTexts, 'names'> = {
  waitFor: (seconds) => `按响应的要求等 ${span(seconds)}，之后再调用。`,
  certainty: {
    certain: '确定',
    likely: '很可能',
    possible: '几种可能之一',
  },
  evidence: {
    status: ({ status }) => `响应的状态码是 ${status}。`,
    code: ({ code }) => `平台返回了错误码 ${code}。`,
    reason: ({ reason }) => `给出的原因是：${reason}。`,
    'content-type': ({ contentType }) => `响应自称是 ${contentType}。`,
    title: ({ title }) => `响应的标题是“${title}”。`,
    words: ({ words }) => `响应写着：“${words}”。`,
    'retry-after': ({ seconds }) => `响应要求等待 ${span(seconds)}（Retry-After）。`,
    'browser-silence': () => '浏览器只说调用失败了。',
    probe: ({ outcome }) =>
      ({
        answered: '另一次不带凭据的请求得到了服务器的响应。',
        rejected: '另一次不带凭据的请求也失败了。',
        silent: '另一次不带凭据的请求也没有响应。',
      })[outcome],
    offline: () => '浏览器报告没有网络。',
    'page-over-https': () => '本页通过 https 打开，而地址以 http 开头。',
    'page-not-secure': () => '本页不是通过 https 打开的。',
    permission: ({ state }) =>
      ({
        granted: '已有访问本地网络的权限。',
        denied: '访问本地网络的权限被拒绝了。',
        prompt: '还没有得到访问本地网络的权限。',
        unknown: '浏览器没有说明是否有访问本地网络的权限。',
      })[state],
    policy: ({ directive }) => `浏览器报告违反了 ${directive}。`,
    place: ({ host, place }) => `${host} ${places[place]}。`,
    'address-without-name': ({ host }) => `${host} 是 IP 地址，不需要解析名字。`,
    'name-that-never-resolves': ({ host }) => `${host} 的后缀是保留的，这样的名字不指向任何地方。`,
    'own-origin': () => '这个地址就是本页所在的源。',
    relay: () => '这是在浏览器之外运行的中继报告的。',
    'token-age': ({ expired }) => (expired ? '令牌的一小时已经过了。' : '令牌的一小时还没有到。'),
  },
  checks: {
    curl: '在浏览器之外访问服务器，不发送 secret。',
    preflight: '看看服务器到底有没有返回 CORS 响应头：找 access-control-allow-origin。',
    location: '看看它指向哪里：Location 那一行。',
    certificate: '看看服务器出示的是什么证书、由谁签发、何时到期。',
    lookup: '看看这个名字能不能解析到地址。',
    port: '看看端口是否开放：被拒绝会马上返回，被丢弃则一直没有回音。',
    'open-in-tab': '在新标签页里单独打开这个地址，浏览器会显示它不信任什么。',
    'browser-console':
      '看看浏览器的控制台（F12）：那里会写出它不告诉页面的原因，例如 net::ERR_CERT_AUTHORITY_INVALID。',
    'site-settings': '在浏览器的网站设置里查看“本地网络访问”一项。',
    'without-extensions': '在没有扩展的无痕窗口里试一次。',
    relay: '改走中继调用：它能得到真正的原因。',
    'start-emulator': '看看本机上的服务是否已经启动。',
    'other-network': '换个网络试试，比如手机热点。',
    path: '看看那里是谁在响应，不发送 secret。',
  },
  consequences: {
    'login-may-count': '这次登录仍可能已经生效：新令牌没有送到任何人手里，而之前的令牌会因此失效。',
    'call-may-count': '这次调用仍可能已经生效。重复写操作之前，请先确认。',
    'stopped-by-preflight':
      '浏览器先问了服务器是否允许本页调用，并没有发送调用本身，那边什么都没有发生。',
    'nothing-happened': '平台什么都没有收到：没有签发令牌，也没有令牌因此失效。',
  },
}
