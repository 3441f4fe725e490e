import type { ConnectionDiagnosis } from '../diagnosis-name.ts'
import type { NamedTexts } from '../diagnosis-texts.ts'

/** Where no connection came about, or it did not hold. */
export const ofConnections: Readonly<Record<ConnectionDiagnosis, NamedTexts>> = {
  'no-connection': {
    title: '没能与服务器建立连接',
    meaning:
      '这次调用，以及随后一次不带凭据的请求，都没有到达。浏览器不把原因告诉页面；列表按可能性从大到小给出了各种情况。',
    remedies: [
      '改走中继：它在浏览器之外运行，能得到真正的原因。',
      '从上到下逐项排查；后面的命令可以把它们区分开。',
    ],
  },
  'connection-refused': {
    title: '这个端口上没有服务',
    meaning: '机器在线，但拒绝了连接：这个端口上没有服务在运行。',
    remedies: [
      '启动服务器；如果要调用的是模拟器，就启动模拟器。',
      '核对端口：平台一般使用 8743，必须写在地址里。',
    ],
  },
  'name-not-found': {
    title: '主机名解析不到地址',
    meaning: '没有谁知道这个名字指向哪里，所以什么都没有发出去。',
    remedies: ['从平台控制台重新复制地址，错一个字母就不行。', '如果是内网的名字，请先连上 VPN。'],
  },
  'no-route': {
    title: '没有通往这个地址的路由',
    meaning: '当前网络不知道怎样到达这个地址。',
    remedies: [
      '连上 VPN，或者接入平台所在的网络。',
      '如果中间隔着防火墙或容器，请管理员开通路由。',
    ],
  },
  'packets-dropped': {
    title: '连接请求石沉大海',
    meaning: '服务器既没有接受，也没有拒绝。多半是防火墙悄悄丢弃了发往这个端口的数据包。',
    remedies: [
      '换个网络试试，比如手机热点。',
      '请管理员放行该地址和端口，并向运营商确认是否需要登记你的公网 IP。',
    ],
  },
  'connection-broken': {
    title: '连接中途断开',
    meaning: '连接建立了，但在收到应答之前就断了。',
    remedies: [
      '再调用一次。如果每次都断，请检查中间的代理、负载均衡或防火墙。',
      '确认协议和端口相符：用 https 访问只支持 http 的端口，也会这样断开。',
    ],
  },
  'answer-cut-off': {
    title: '应答传到一半就断了',
    meaning: '状态码和响应头已经收到，但正文还没传完，连接就断了。',
    remedies: [
      '再调用一次。如果总在同一个地方断开，就是途中的代理截断了它。',
      '绕过那个代理调用一次，做个对比。',
    ],
  },
  'answer-too-slow': {
    title: '服务器在线，但这次调用迟迟没有应答',
    meaning: '另一次不带凭据的请求得到了应答，说明服务器和网络都正常，卡住的是这次调用本身。',
    remedies: [
      '稍等片刻再调用；如果一直很慢，就把超时设长一些。',
      '把路径和时间告诉运营商：网关后面有环节没有响应。',
    ],
  },
  'timed-out': {
    title: '在规定时间内没有应答',
    meaning: '直到超时，都没有收到任何内容。',
    remedies: [
      '测试端口：被拒绝会马上返回，被丢弃则一直没有回音。',
      '如果只是平台太慢，就把超时设长一些。',
    ],
  },
  'tls-untrusted': {
    title: '服务器的证书不受信任',
    meaning: '服务器出示的证书在这里无人担保，所以什么都没有发给它。这保护了你的 secret。',
    remedies: [
      '向运营商索取平台的 CA 文件，在系统中信任它，或交给中继使用（NORTHBOUND_RELAY_CA）。',
      '如果是使用 https 的模拟器，请信任它启动时给出的 CA。',
      '不要关闭证书校验：否则中间的任何人都能拿到 secret。',
    ],
  },
  'certificate-expired': {
    title: '服务器的证书或其 CA 已过期',
    meaning: '它曾经有效。旧 SDK 附带的演示证书如今已经过期，旁边的一些 CA 文件也是如此。',
    remedies: [
      '向运营商索取最新的 CA 文件。',
      '如果服务器归你管理，请更新它的证书。',
      '检查这台机器的时钟：日期错了，所有证书都会显得过期。',
    ],
  },
  'certificate-name-mismatch': {
    title: '证书是签发给另一个名字的',
    meaning: '服务器本身受信任，但证书上没有地址里的这个名字。用 IP 地址访问测试平台时常会这样。',
    remedies: ['改用证书中列出的主机名。', '如果运营商只给了 IP 地址，请索取对应的主机名。'],
  },
  'client-certificate-required': {
    title: '服务器要求出示客户端证书',
    meaning:
      '平台使用双向 TLS：不出示你自己的证书，它就断开连接。网页自己无法出示证书，浏览器只会使用已经安装在其中的证书。',
    remedies: [
      '通过中继并带上证书来调用：用 NORTHBOUND_RELAY_CERT 和 NORTHBOUND_RELAY_KEY 指明两个文件。',
      '旧 SDK 的 .pkcs12 文件用了 OpenSSL 3 不再接受的加密算法，转换一次即可：openssl pkcs12 -legacy -in old.pkcs12 -out client.pem。',
      'SDK 附带的演示证书已于 2026-05-02 过期，请向运营商申请你自己的证书。',
    ],
  },
  'page-server-gone': {
    title: '提供本页的服务器不在了',
    meaning: '这次调用发往本页所在的源，而那里已经没有应答，多半是开发服务器停掉了。',
    remedies: ['用 npm start 重新启动，然后刷新页面。'],
  },
}
