import type { ErrorKind } from '../../errors/error-kind.ts'
import type { FullGuidance } from '../guidance-texts.ts'

/** The kinds of calls that did not arrive, or whose answer could not be used. */
export const kindsOfTransport = {
  unreachable: {
    meaning: '连不上平台，或者在收到响应之前连接就断了。',
    howToTell:
      '一般没有 HTTP 状态码；响应传到一半断掉时才有。运行环境能给出原因时会写在详情里：ECONNREFUSED（端口没有服务）、ECONNRESET（连接被切断）、EHOSTUNREACH（无路可达）。',
    causes: [
      {
        cause: 'url 里的端口写错或漏写。',
        remedy: '北向接口一般使用 8743 端口：https://server:8743。',
      },
      {
        cause: '防火墙或公司代理不放行这个端口。',
        remedy: '换个网络试试，比如手机热点；再请管理员放行该地址和端口。',
      },
      {
        cause: '平台只允许登记过的地址访问。',
        remedy: '向运营商确认是否需要登记你的公网 IP。',
      },
      {
        cause: '连接中途断开。',
        remedy: '重新调用。如果是写操作，先确认上一次是否已经生效。',
      },
    ],
    whenToRetry: '可以，逐渐拉长间隔。如果登录请求发出之后连接才断，那次登录可能已经生效。',
    support: '平台地址和端口、你的公网 IP、详情、时间，以及换一个网络是否正常。',
  },
  'name-not-found': {
    meaning: 'url 里的主机名解析不到地址。什么都没有发出去。',
    howToTell:
      '没有 HTTP 状态码，详情是 ENOTFOUND 或 EAI_AGAIN。url 里写 IP 地址时不会出现这种错误。',
    causes: [
      {
        cause: '主机名拼错了，或者复制时带进了空格。',
        remedy: '从平台控制台重新复制地址。',
      },
      {
        cause: '这个名字只在内网有效，而 VPN 没有连上。',
        remedy: '连上 VPN，或者使用能解析这个名字的 DNS。',
      },
      {
        cause: '容器或主机的 DNS 不可用。',
        remedy: '在那台机器上解析一个常见域名；如果也失败，先修好 DNS。',
      },
    ],
    whenToRetry: 'EAI_AGAIN 可以稍后重试；ENOTFOUND 要等名字或 DNS 改好之后再试。',
    support: '主机名，以及在本机和另一台机器上的解析结果。',
  },
  'tls-untrusted': {
    meaning: '服务器出示的证书在这台机器上不受信任，所以什么都没有发给它。这保护了你的 secret。',
    howToTell:
      '没有 HTTP 状态码，详情里是具体原因，例如 SELF_SIGNED_CERT_IN_CHAIN、UNABLE_TO_VERIFY_LEAF_SIGNATURE、CERT_HAS_EXPIRED、ERR_TLS_CERT_ALTNAME_INVALID。',
    causes: [
      {
        cause: '平台使用自建 CA，这台机器不认识它。',
        remedy: '向运营商索取 CA 文件并加入信任，例如在 Node 中使用 NODE_EXTRA_CA_CERTS。',
      },
      {
        cause: 'CA 或演示证书过期了；旧 SDK 附带的好几个都已过期。',
        remedy: '向运营商索取最新的文件，并核对有效期。',
      },
      {
        cause: 'url 用的是 IP 地址，或者证书里没有列出的名字。',
        remedy: '改用证书签发时对应的主机名。',
      },
      {
        cause: '公司代理会解开 TLS 连接，换上自己的证书。',
        remedy: '信任公司的 CA，或者请管理员对这个主机放行。',
      },
    ],
    whenToRetry: '信任问题解决之前不要重试。不要关闭证书校验：否则中间的任何人都能拿到 secret。',
    support: '平台地址和端口、详情，以及所出示证书的颁发者、主体和有效期。',
  },
  'client-certificate-required': {
    meaning: '平台要求先看到你的客户端证书（双向 TLS），否则不提供服务。',
    howToTell:
      '连接在 TLS 握手期间或刚握手完就断开，常带有证书缺失或证书错误的 TLS 告警。同一地址用 curl --cert 则能访问。',
    causes: [
      {
        cause: '没有出示客户端证书。',
        remedy:
          '传入会出示证书的 fetch，例如在 Node 上用 undici 的 Agent，做法见“双向 TLS”指南。网页做不到这一点，请使用代理。',
      },
      {
        cause: '证书过期，或者是给另一个平台签发的。',
        remedy: '核对有效期，并向运营商索取当前可用的证书。',
      },
      {
        cause: '.pkcs12 文件用了旧的加密算法（RC2-40），OpenSSL 3 以及 Node 17 以上版本拒绝读取。',
        remedy: '转换一次即可：openssl pkcs12 -legacy -in old.pkcs12 -out client.pem。',
      },
    ],
    whenToRetry: '出示有效证书之前不要重试。',
    support: '平台地址和端口、你的证书的主体、颁发者和有效期。绝不要发私钥。',
  },
  'blocked-by-browser': {
    meaning:
      '浏览器不让页面看到响应，也不说明原因：没有 CORS 许可、证书不受信任、服务器没开，在页面里看起来都一样。',
    howToTell:
      '页面只能看到 Failed to fetch 之类的 TypeError。浏览器控制台往往写得更具体；在同一台机器上用 curl 可以判断服务器是否在线。',
    causes: [
      {
        cause: '平台本来就不是给网页用的，不返回 CORS 响应头。',
        remedy: '把调用发给自己服务器上的 @northbound/proxy，这样 secret 也不会出现在网页里。',
      },
      {
        cause: '证书不受信任，或者平台要求客户端证书。',
        remedy: '在新标签页里单独打开该地址，看浏览器怎么说。',
      },
      {
        cause: '通过 https 打开的页面去调用 http 地址。',
        remedy: '对方也改用 https；开发时可以用本机地址。',
      },
      {
        cause: '广告拦截、内容安全策略，或者没有访问本地网络的权限。',
        remedy: '在没有扩展的无痕窗口里试一次，并检查页面的 connect-src。',
      },
    ],
    whenToRetry: '原样重试没有用，浏览器还会这样判断。',
    support: '浏览器及版本、页面的源、被调用的地址，以及控制台里的那一行。',
  },
  redirected: {
    meaning: '服务器让我们去另一个地址。这里不会跟随，因为 secret 可能被带到别处。',
    howToTell:
      'HTTP 状态码在 300 到 399 之间，浏览器里是 opaque 重定向。据我们所知，真正的登录接口从不重定向。',
    causes: [
      {
        cause: 'url 以 http 开头，服务器要求改用 https。',
        remedy: '写 https 并带上端口：https://server:8743。',
      },
      {
        cause: 'url 是网页控制台的地址，而不是接口地址。',
        remedy: '在控制台里找北向接口或应用接入地址。',
      },
      {
        cause: '酒店或公司网络要求先登录上网。',
        remedy: '先用浏览器完成上网认证，再试。',
      },
    ],
    whenToRetry: '原样重试没有用。确认目标确实是平台之后，直接使用最终地址。',
    support: '所用的 url、状态码，以及 Location 响应头里的主机名。',
  },
  'timed-out': {
    meaning: '在规定时间内没有等到响应。平台有没有处理这次请求，无从得知。',
    howToTell: '没有 HTTP 状态码，而且等待的时间与超时设置大致相同。',
    causes: [
      {
        cause: '防火墙悄悄丢弃了发往这个端口的数据包。',
        remedy: '在这台机器上测试端口：被拒绝会马上返回，被丢弃则一直没有回音。',
      },
      {
        cause: '平台或网络此刻很慢。',
        remedy: '稍后再试。如果一直很慢，就把超时设长一些。',
      },
      {
        cause: '中间的代理扣住了响应。',
        remedy: '绕过代理调用一次，做个对比。',
      },
    ],
    whenToRetry:
      '可以，稍后再试。超时的登录可能已经生效，并使之前的令牌失效；令牌源会先等待，再去看存储里的记录。',
    support: '平台地址和端口、时间、等了多久，是每次都这样还是偶尔出现。',
  },
  'answer-unreadable': {
    meaning: '收到了响应，但不是这个接口应有的 JSON。',
    howToTell:
      '有 HTTP 状态码，例如 200 或 404；响应体是 HTML、为空、被截断或是别的格式。请看它的 Content-Type。',
    causes: [
      {
        cause: 'url 指向了网页控制台、负载均衡或登录页。',
        remedy: '使用接口地址并带上端口，一般是 8743。',
      },
      {
        cause: '途中的网关或代理返回了它自己的页面。',
        remedy: '看页面标题，通常写着它是谁；绕过那个代理调用一次试试。',
      },
      {
        cause: 'url 里多写了路径，于是找不到登录接口。',
        remedy: '只填基础地址，不要带 /iocm。',
      },
    ],
    whenToRetry: '原样重试没有用。url 指向平台之后再调用。',
    support: '所用的 url、HTTP 状态码、Content-Type，以及响应体的第一行（前提是其中没有令牌）。',
  },
  'answer-unexpected': {
    meaning: '响应是 JSON，但里面没有应有的内容。',
    howToTell:
      'HTTP 状态码是 200 之类，没有错误码，却缺少字段，例如没有 accessToken。详情里写着字段名。',
    causes: [
      {
        cause: '地址属于另一种接口或版本，例如较新的 IoTDA，它用的是另一种令牌。',
        remedy: '确认平台属于 OceanConnect 系列，接口路径以 /iocm 开头。',
      },
      {
        cause: '回答的不是平台，而是模拟服务或代理。',
        remedy: '直接调用平台，对比两边的响应。',
      },
      {
        cause: '这个版本的平台改了响应格式。',
        remedy: '请把字段名告诉我们，不要带值。',
      },
    ],
    whenToRetry: '不用重试。同样的调用会得到同样的格式。',
    support: '路径、HTTP 状态码、响应里各字段的名称和类型。不要发值，其中可能有令牌。',
  },
} as const satisfies Partial<Record<ErrorKind, FullGuidance>>
