import type { ConnectionDiagnosis } from '../diagnosis-name.ts'
import type { NamedTexts } from '../diagnosis-texts.ts'

/** Texts for connections that could not be opened, or broke. */
export const ofConnections: Readonly<Record<ConnectionDiagnosis, NamedTexts>> = {
  'no-connection': {
    title: '没能与服务器建立连接',
    meaning:
      '这次调用，以及随后一次不带凭据的请求，都没有到达。浏览器不把原因告诉页面；列表按可能性从大到小给出了各种情况。',
    remedies: [
      { to: 'page', say: '改走中继：它在浏览器之外运行，能得到真正的原因。' },
      '按列出的可能原因从上到下逐项排查。',
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
    meaning: '连接建立了，但在收到响应之前就断了。',
    remedies: [
      '再调用一次。如果每次都断，请检查中间的代理、负载均衡或防火墙。',
      '确认协议和端口相符：用 https 访问只支持 http 的端口，也会这样断开。',
    ],
  },
  'answer-cut-off': {
    title: '响应传到一半就断了',
    meaning: '状态码和响应头已经收到，但正文还没传完，连接就断了。',
    remedies: [
      '再调用一次。如果总在同一个地方断开，就是途中的代理截断了它。',
      '绕过那个代理调用一次，做个对比。',
    ],
  },
  'answer-too-slow': {
    title: '服务器在线，但这次调用迟迟没有响应',
    meaning: '另一次不带凭据的请求得到了响应，说明服务器和网络都正常，卡住的是这次调用本身。',
    remedies: [
      '过 30 秒再调用；如果一直很慢，就把超时设长一些。',
      '把路径和时间告诉运营商：网关后面有环节没有响应。',
    ],
  },
  'timed-out': {
    title: '在规定时间内没有响应',
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
      {
        to: 'page',
        say: '向运营商索取平台的 CA 文件，在系统中信任它，或交给中继使用（NORTHBOUND_RELAY_CA）。',
      },
      {
        to: 'program',
        say: '向运营商索取平台的 CA 文件，让客户端信任它（Node 中用 ca 选项或环境变量 NODE_EXTRA_CA_CERTS）。',
      },
      '如果是使用 https 的模拟器，请信任它启动时给出的 CA。',
      '不要关闭证书校验：否则中间的任何人都能拿到 secret。',
    ],
  },
  'certificate-expired': {
    title: '服务器的证书或其 CA 已过期',
    meaning: '按本机时钟，证书的有效期已经结束。只有服务器的所有者才能更换证书。',
    remedies: [
      '请服务器的所有者更换证书；如果服务器归你管理，请自行更换。',
      '如果过期的是 CA 本身，请向运营商索取最新的 CA 文件。旧 SDK 附带的 CA 文件如今已经过期。',
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
    meaning: '平台使用双向 TLS：不出示客户端证书的调用方都会被拒绝。',
    remedies: [
      {
        to: 'page',
        say: '通过中继并带上证书来调用：用 NORTHBOUND_RELAY_CERT 和 NORTHBOUND_RELAY_KEY 指明两个文件。网页自己无法出示证书。',
      },
      { to: 'program', say: '为客户端配置运营商签发给你的证书和私钥。' },
      '旧 SDK 的 .pkcs12 文件用了 OpenSSL 3 不再接受的加密算法，转换一次即可：openssl pkcs12 -legacy -in old.pkcs12 -nodes -out client.pem。',
      'SDK 附带的演示证书已于 2026-05-02 过期，请向运营商申请你自己的证书。',
    ],
  },
  'address-attempt-timed-out': {
    title: '连接到其中一个地址用时过长',
    meaning:
      'Node 会依次尝试域名对应的各个地址，每个地址默认只等 250 毫秒；线路较慢时这个时间不够。请求没有发出。',
    remedies: [
      {
        to: 'program',
        say: '启动 Node 时加上 --network-family-autoselection-attempt-timeout=2000，让每个地址有两秒钟。',
      },
      {
        to: 'page',
        say: '启动本页的服务器时设置 NODE_OPTIONS=--network-family-autoselection-attempt-timeout=2000。',
      },
      '测试端口：如果所有地址都没有回音，说明防火墙丢弃了数据包。',
    ],
  },
  'handshake-failed': {
    title: 'TLS 握手失败',
    meaning: '客户端与服务器没能建立安全连接，双方都没有说明原因。请求没有发出。',
    remedies: [
      '对该主机和端口运行 openssl s_client，OpenSSL 会给出原因。',
      '核对协议和端口：该端口可能使用明文 HTTP 或其他协议。',
      '向运营商确认要求的 TLS 版本，以及是否需要客户端证书。',
    ],
  },
  'tls-version-refused': {
    title: '客户端与服务器没有共同支持的 TLS 版本',
    meaning:
      '其中一方只支持对方拒绝的版本：当前的运行时支持 TLS 1.2 和 1.3，而旧平台最高只到 TLS 1.1。请求没有发出。',
    remedies: [
      '请服务器的运营商启用 TLS 1.2 或更高版本。',
      '在此之前，可以在同一内网中为服务器架设一个两种版本都支持的反向代理。',
    ],
  },
  'no-shared-cipher': {
    title: '客户端与服务器没有共同支持的加密套件',
    meaning: '服务器只接受客户端不提供的加密套件。请求没有发出。',
    remedies: [
      '请服务器的运营商启用当前通用的加密套件，例如 ECDHE 与 AES-GCM 的组合。',
      '对比双方支持的加密套件：openssl ciphers 可列出本机支持的套件。',
    ],
  },
  'server-name-refused': {
    title: '服务器不提供这个主机名的服务',
    meaning: '客户端在握手时会告知主机名（SNI），而服务器拒绝了这个主机名。请求没有发出。',
    remedies: [
      '使用运营商给出的主机名，不要用 IP 地址或别名。',
      '如果服务器归你管理，请把这个主机名加入它的 TLS 配置。',
    ],
  },
  'no-tls-on-port': {
    title: '这个端口不支持 TLS',
    meaning: '地址以 https 开头，但握手得到的响应不是 TLS，多半是明文 HTTP 端口。请求没有发出。',
    remedies: [
      '使用平台的 TLS 端口，一般是 8743。',
      '如果是本机上使用明文 HTTP 的服务器，请在地址中写 http。',
    ],
  },
  'tls-on-port': {
    title: '这个端口要求 TLS，而地址以 http 开头',
    meaning: '明文 HTTP 请求到达了要求 TLS 的端口，因此被服务器拒绝。',
    remedies: ['把地址改成 https。'],
  },
  'other-protocol': {
    title: '这个端口不是 HTTP 服务',
    meaning: '有服务器响应，但用的是其他协议。这是别的服务的端口，例如邮件、SSH、MQTT 或数据库。',
    remedies: [
      '更正端口：平台的北向接口一般使用 8743。',
      '用 curl -v 或 nc 查看响应的前几个字节，从中可以看出是什么服务。',
    ],
  },
  'chain-incomplete': {
    title: '服务器没有发送中间证书',
    meaning:
      '服务器证书由中间证书机构签发，但服务器没有发送该中间证书，证书链因此无法连到受信任的根证书。',
    remedies: [
      '请运营商安装完整的证书链：服务器证书在前，各级中间证书依次在后。',
      '在此之前，可以把中间证书加入你信任的 CA 文件。',
    ],
  },
  'certificate-not-yet-valid': {
    title: '服务器的证书尚未生效',
    meaning: '按本机时钟，证书的生效日期还没有到。要么本机时钟偏慢，要么签发证书的机器时钟偏快。',
    remedies: [
      '把本机时钟与标准时间对照并校准。',
      '如果本机时钟正确，请服务器的运营商换上现在有效的证书。',
    ],
  },
  'client-certificate-refused': {
    title: '服务器拒绝了你的客户端证书',
    meaning: '客户端出示了证书，但服务器不接受：证书已过期，或者服务器不认识签发它的证书机构。',
    remedies: [
      '查看证书的有效期：openssl x509 -in client.pem -noout -dates -issuer。',
      '向运营商申请由平台认可的证书机构签发的新证书。',
      '把中间证书也一并发送：放在同一文件中，排在自己的证书之后。',
    ],
  },
  'own-certificate-unusable': {
    title: '你自己的证书或私钥无法使用',
    meaning:
      '客户端无法加载自己的证书和私钥：私钥与证书不匹配，文件不是 PEM 格式，或者有密码保护。请求没有发出。',
    remedies: [
      '对比两个文件：openssl x509 -in client.pem -noout -pubkey 与 openssl pkey -in client.key -pubout 的输出必须相同。',
      '如果私钥有密码保护，请同时提供密码，或者去掉密码：openssl pkey -in client.key -out plain.key。',
      '两个文件要取自运营商的同一次交付。',
    ],
  },
  'own-certificate-legacy': {
    title: '你的 PKCS12 文件使用了 OpenSSL 3 不再支持的加密算法',
    meaning:
      '旧 SDK 的文件（.pkcs12、.p12、.pfx）使用 RC2 加密，当前的运行时无法读取。请求没有发出。',
    remedies: [
      '转换一次即可：openssl pkcs12 -legacy -in old.pkcs12 -nodes -out client.pem。新文件中包含证书和私钥。',
      '新文件要像旧文件一样保密：其中的私钥没有密码保护。',
    ],
  },
  'page-server-gone': {
    title: '提供本页的服务器不在了',
    meaning: '这次调用发往本页所在的源，而那里已经没有响应，多半是开发服务器停掉了。',
    remedies: ['用 npm start 重新启动，然后刷新页面。'],
  },
}
