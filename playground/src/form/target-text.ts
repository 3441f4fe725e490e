import { inBothLanguages } from '../language/locale.ts'

/** Texts for a real platform: the relay, how to start one, and the limits of a browser. */
export const targetText = inBothLanguages(
  {
    relayed: 'Platform behind the relay',
    asking: 'Looking for the relay…',
    withCertificate: 'The relay presents your client certificate.',
    absent: 'No relay is running yet.',
    turnOn: 'Stop npm start and restart it with the address of your platform and any name:',
    turnOnMore: 'With a client certificate (mutual TLS), or the operator’s own CA:',
    turnOnFile: 'The same lines can be in playground/.env.local. The files are PEM.',
    legacy:
      'A .pkcs12 file of the old SDKs has to be converted first: OpenSSL 3 refuses its cipher. Their demo certificate expired on 2026-05-02; ask your operator for a new one.',
    lookAgain: 'Look again',
    plainHttp: 'Send the secret over http anyway',
    plainHttpText: 'Anyone on the network path to this address can read it.',
    limits: 'What a browser cannot do here',
    limitList: [
      'Real platforms send no CORS headers, so the page cannot read their answers, not even an error. A login can succeed without a token reaching you, and invalidate the previous token.',
      'If the system does not trust the certificate, the call fails, and the page does not learn why.',
      'With mutual TLS the platform requires a client certificate. A page cannot present one; the browser uses only installed certificates.',
      'To reach a platform in your own network, some browsers ask for your permission first.',
    ],
    useRelay: 'Use the relay instead',
  },
  {
    relayed: '中继后面的平台',
    asking: '正在查找中继…',
    withCertificate: '中继会出示你的客户端证书。',
    absent: '这里还没有运行中继。',
    turnOn: '停止 npm start，然后指明要调用的平台重新启动，名字可以任取：',
    turnOnMore: '如果需要客户端证书（双向 TLS），或者运营商使用自己的 CA：',
    turnOnFile: '这些内容也可以写进 playground/.env.local。文件为 PEM 格式。',
    legacy:
      '旧 SDK 的 .pkcs12 文件要先转换，因为 OpenSSL 3 不接受其加密算法。SDK 附带的演示证书已于 2026-05-02 过期，请向运营商申请新的。',
    lookAgain: '重新查找',
    plainHttp: '仍然通过 http 发送 secret',
    plainHttpText: '途中的任何人都能读到它。',
    limits: '浏览器在这里做不到什么',
    limitList: [
      '真实平台不返回 CORS 响应头，页面读不到它的响应，连错误也读不到。登录可能因此成功了，令牌却到不了你手里，而之前的令牌已经失效。',
      '系统不信任的证书会使调用中止，而页面得不到通知。',
      '使用双向 TLS 的平台要求客户端证书。网页无法出示证书，浏览器只会使用已经安装在其中的证书。',
      '要访问你自己网络里的平台，有的浏览器会先征求你的许可。',
    ],
    useRelay: '改用中继',
  },
)
