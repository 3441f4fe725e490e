import type { ErrorKind } from '../../errors/error-kind.ts'
import type { FullGuidance } from '../guidance-texts.ts'

/** The kinds of errors on the client's side: about sharing one token, and replaying a call. */
export const kindsOfSharing = {
  'store-unavailable': {
    meaning: '多个进程用来共享令牌的存储没有响应。这时还没有去问平台。',
    howToTell: '没有 HTTP 状态码，也没有平台错误码。详情里是存储报告的内容。',
    causes: [
      {
        cause: 'Redis、数据库或 Durable Object 没有运行，或者地址写错了。',
        remedy: '在同一台机器上用它自带的工具连接试试。',
      },
      {
        cause: 'fileStore 的文件或目录不可写。',
        remedy: '检查路径、属主和权限，以及磁盘是否已满。',
      },
      {
        cause: '浏览器禁止存储，例如无痕窗口或第三方 iframe。',
        remedy: '允许该页面使用存储，或者把令牌放在代理后面的服务器上。',
      },
    ],
    whenToRetry: '可以，稍后再试。不要绕过存储去登录：那样会让所有共享者的令牌失效。',
    support: '与平台无关。可以告诉我们：用的是哪种存储、版本和详情。',
  },
  'lease-timed-out': {
    meaning: '同一时刻只允许一个进程登录，而另一个进程占用这项权利的时间超过了本次调用能等的时间。',
    howToTell: '没有 HTTP 状态码。这次调用一直在等存储，没有向平台发送任何内容。',
    causes: [
      {
        cause: '另一个进程在登录中途停住了：被杀掉、停在调试断点，或者机器休眠。',
        remedy: '等它的租约到期即可，会自动发生；然后再调用。',
      },
      {
        cause: '平台响应太慢，登录排起了队。',
        remedy: '看看登录要花多久，并给调用方更多等待时间。',
      },
      {
        cause: '各台机器的时钟相差很大。',
        remedy: '同步时钟，例如使用 NTP。',
      },
    ],
    whenToRetry: '可以，过一会儿就试。要么租约到期，要么新令牌已经就绪。',
    support: '与平台无关。可以告诉我们：用的是哪种存储、有多少个进程、等了多久。',
  },
  'superseded-repeatedly': {
    meaning:
      '这个 appId 的令牌一次又一次早早失效：有别的程序也在用它登录，双方每次登录都会使对方的令牌作废。',
    howToTell:
      '新令牌几秒或几分钟后就被 1010005 拒绝，远没到 expiresIn。为了不再互相顶替，这里不再继续登录。',
    causes: [
      {
        cause: '多个进程或 worker 各自登录，各用各的存储。',
        remedy: '让它们共用一个存储：单机用 fileStore，多机用 redisStore 或 Durable Object。',
      },
      {
        cause: '某个没有使用本工具的程序用了同一个 appId：旧服务、脚本，或者 Postman。',
        remedy: '让它从同一个令牌源取令牌、改走代理，或者换一个自己的 appId。',
      },
      {
        cause: '测试和生产共用一个应用。',
        remedy: '各建一个应用。',
      },
    ],
    whenToRetry: '在停掉其中一处登录或共用存储之前，不要重试。',
    support: 'appId 和你自己的登录时间。可以询问还有哪些地址在用它登录，这有助于找到对方。',
  },
  'not-replayable': {
    meaning: '令牌被拒绝了。本来可以换新令牌重发，但请求体是流，已经被读完了。',
    howToTell: '请求体是 ReadableStream 或已经读过的 Request，平台返回 HTTP 403 加 1010005。',
    causes: [
      {
        cause: '请求体是流，只能读一次。',
        remedy: '改用字符串、Blob、FormData 或字节数组，它们可以重发。',
      },
      {
        cause: '同一个 Request 对象之前已经用过。',
        remedy: '每次调用都新建 Request，或者提前 clone。',
      },
    ],
    whenToRetry: '可以，换上新的请求体再发。令牌需要续期，下一次调用会自动处理。',
    support: '不需要找运营商，在自己的程序里就能解决。',
  },
} as const satisfies Partial<Record<ErrorKind, FullGuidance>>
