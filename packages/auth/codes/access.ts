import type { FullCodeRecord } from './code-record.ts'

/** Codes of errors that the platform reports before it reads the content of a call. */
export const accessCodes: readonly FullCodeRecord[] = [
  {
    code: '1010005',
    statuses: [403],
    text: 'Invalid access token or appId.',
    kind: 'token-rejected',
    apis: [
      'device',
      'deviceList',
      'history',
      'capabilities',
      'register',
      'command',
      'subscription',
      'group',
      'batchTask',
    ],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_6defe0bd3917b0cac4366c43dd5a8c96support1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_b71a5b76327e012d12a1085c924affeesupport1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_0070fad2050cad1d30be6512fce51c83support1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_78bfb70e167b1a909167cab20ebae099support1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_a4b8df69b0054e59975bfd04752f17fasupport1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_7c502baf316aca7fe78ec7f1d035b2eesupport1',
    ],
    en: {
      meaning:
        'The accessToken does not count, or does not belong to the appId in app_key. Wrong, expired and replaced by another login look the same here; the platform has one code for all.',
      howToTell:
        'HTTP 403 on any call but login. The gateway often names the fields resultcode and resultmsg instead of error_code and error_desc. Your best evidence is the age of the token: past 3600 seconds it has expired, well below that someone else has probably logged in.',
      causes: [
        {
          cause: 'The token has passed its life of 3600 seconds.',
          remedy:
            'Renew it some minutes ahead, counted from when the login was sent. createTokenSource does so.',
        },
        {
          cause:
            'Someone else logged in with the same appId: a second worker, a browser tab, a cron job, a colleague. Only the newest token counts.',
          remedy:
            'Share one token source and one store between all of them, or give each its own appId.',
        },
        {
          cause: 'The header app_key is missing. nginx drops names with an underscore by default.',
          remedy:
            'Set underscores_in_headers on in nginx, and check what really arrives behind each proxy.',
        },
        {
          cause: 'app_key holds another appId than the one that logged in.',
          remedy: 'Keep appId and token together as one record.',
        },
        {
          cause: 'The header is malformed: no Bearer, two blanks, or a line end within the token.',
          remedy:
            'Send Authorization: Bearer {accessToken} with one blank, whatever tokenType says.',
        },
      ],
      whenToRetry:
        'Once, with a fresh token; withToken and createClient do that for you. If the next one is rejected within minutes, do not loop: find the other login.',
      support:
        'The appId, when the token was issued and when it was rejected, method and path, and whether other programs use the appId. Never the token.',
    },
    zhCn: {
      meaning:
        'accessToken 不算数，或者与 app_key 里的 appId 不匹配。写错、过期、被另一次登录顶掉，在这里无法区分，平台只有这一个错误码。',
      howToTell:
        '除登录外的任何调用都可能返回，HTTP 403。网关常用 resultcode 和 resultmsg，而不是 error_code 和 error_desc。最有用的线索是令牌的年龄：超过 3600 秒就是过期；远没到，多半是别处又登录了。',
      causes: [
        {
          cause: '令牌超过了 3600 秒的有效期。',
          remedy: '从发出登录请求的时刻算起，提前几分钟续期。createTokenSource 会自动处理。',
        },
        {
          cause:
            '别处用同一个 appId 登录了：另一个 worker、浏览器标签页、定时任务，或者同事。只有最新的令牌有效。',
          remedy: '让它们共用一个令牌源和一个存储，或者各用各的 appId。',
        },
        {
          cause: '缺少 app_key 请求头。nginx 默认会丢掉名字里带下划线的请求头。',
          remedy: '在 nginx 里设置 underscores_in_headers on，并检查每一层代理之后实际收到了什么。',
        },
        {
          cause: 'app_key 里的 appId 不是登录用的那个。',
          remedy: '把 appId 和令牌作为一条记录一起保存。',
        },
        {
          cause: '请求头格式不对：没有 Bearer、两个空格，或者令牌里夹着换行。',
          remedy:
            '固定写成 Authorization: Bearer {accessToken}，中间一个空格，不管 tokenType 是什么。',
        },
      ],
      whenToRetry:
        '换新令牌重试一次，withToken 和 createClient 会自动做。如果新令牌几分钟内又被拒绝，不要循环重试，去找另一处登录。',
      support:
        'appId、令牌的签发时间和被拒绝的时间、方法和路径，以及是否有其他程序也用这个 appId。不要发令牌本身。',
    },
  },
  {
    code: '100002',
    statuses: [401, 403],
    text: '',
    kind: 'token-rejected',
    apis: ['any'],
    sources: [],
    en: {
      meaning:
        'Presumably an accessToken that is not accepted. Old editions are said to use this code; no public page that we know documents it.',
      howToTell: 'HTTP 401 or 403, both assumed. Treat it as 1010005.',
      causes: [
        {
          cause:
            'The token has expired, or another login replaced it (inferred from what is said of the code).',
          remedy: 'Log in once and repeat the call once.',
        },
        {
          cause:
            'The call speaks an old version of the API that checks tokens in its own way (a guess).',
          remedy: 'Use the current version of the path if the platform has one.',
        },
      ],
      whenToRetry: 'Once, with a fresh token.',
      support:
        'The full answer without tokens, path and version, and the time. We would like to hear of it, too.',
    },
    zhCn: {
      meaning: '大概是 accessToken 不被接受。据说老版本用过这个错误码，我们没有找到公开文档。',
      howToTell: 'HTTP 401 或 403，均为推测。按 1010005 处理。',
      causes: [
        {
          cause: '令牌过期，或者被另一次登录顶掉（根据对该错误码的说法推断）。',
          remedy: '登录一次，再重发一次。',
        },
        {
          cause: '调用的是老版本接口，它校验令牌的方式不同（猜测）。',
          remedy: '如果平台有新版本的路径，就改用新版本。',
        },
      ],
      whenToRetry: '换新令牌重试一次。',
      support: '去掉令牌的完整响应、路径和版本、时间。也欢迎告诉我们。',
    },
  },
  {
    code: '1010009',
    statuses: [403],
    text: 'app throttle exceed.',
    kind: 'throttled',
    apis: [
      'device',
      'deviceList',
      'history',
      'capabilities',
      'register',
      'command',
      'subscription',
      'group',
      'batchTask',
    ],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_6defe0bd3917b0cac4366c43dd5a8c96support1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_b71a5b76327e012d12a1085c924affeesupport1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_78bfb70e167b1a909167cab20ebae099support1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_a4b8df69b0054e59975bfd04752f17fasupport1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_7c502baf316aca7fe78ec7f1d035b2eesupport1',
    ],
    en: {
      meaning: 'This application has made more calls than its share for the moment.',
      howToTell:
        'HTTP 403, from the gateway. The documented default is 100 calls in 60 seconds for each application; yours may differ.',
      causes: [
        {
          cause: 'A loop calls once per device.',
          remedy: 'Ask for lists with a larger pageSize, and keep what rarely changes.',
        },
        {
          cause: 'Polling for new data.',
          remedy: 'Subscribe to notifications; the platform then calls you.',
        },
        {
          cause: 'Several processes share the appId and add up.',
          remedy: 'Count centrally: one proxy or one shared limiter for all.',
        },
        {
          cause: 'Failed calls are repeated without a pause.',
          remedy:
            'Let the pauses grow and add randomness, so that callers do not return all at once.',
        },
      ],
      whenToRetry:
        'Yes, after the window: up to 60 seconds. The platform is not known to send Retry-After; if it does, it counts.',
      support: 'The appId, calls per minute at the worst time, and the limit you would need.',
    },
    zhCn: {
      meaning: '本应用在这段时间内的调用次数超过了配额。',
      howToTell: 'HTTP 403，来自网关。文档给出的默认值是每个应用 60 秒 100 次，你的配额可能不同。',
      causes: [
        {
          cause: '在循环里对每个设备各调用一次。',
          remedy: '用更大的 pageSize 查列表，不常变的数据缓存起来。',
        },
        {
          cause: '用轮询来获取新数据。',
          remedy: '改用订阅，由平台来通知你。',
        },
        {
          cause: '多个进程共用一个 appId，次数加在一起。',
          remedy: '集中计数：大家走同一个代理，或者共用一个限速器。',
        },
        {
          cause: '失败后不停顿地重试。',
          remedy: '间隔逐渐拉长并加上随机，免得大家同时再来。',
        },
      ],
      whenToRetry:
        '可以，等窗口过去，最多 60 秒。据我们所知平台不返回 Retry-After；如果有，以它为准。',
      support: 'appId、高峰时每分钟的调用次数，以及你需要的上限。',
    },
  },
  {
    code: '100025',
    statuses: [401],
    text: 'AppId for auth not exist.',
    kind: 'parameter-missing',
    apis: ['register', 'deviceKey'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_78bfb70e167b1a909167cab20ebae099support1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_984add1c97cef3b7591af5703711efd8support1',
    ],
    en: {
      meaning:
        'The platform did not find out which application is calling: no usable app_key arrived.',
      howToTell:
        'HTTP 401 when registering devices or setting device keys. On commands the same trouble is 100220.',
      causes: [
        {
          cause:
            'The header app_key was not sent. Only login, refreshToken and logout go without it.',
          remedy:
            'Send app_key with your appId on every other call. withToken and createClient add it.',
        },
        {
          cause:
            'A proxy dropped it because of the underscore (nginx does so by default; that it leads to this code is inferred).',
          remedy:
            'Set underscores_in_headers on. Over plain HTTP the platform also reads x-app-key.',
        },
        {
          cause: 'app_key is empty or holds something other than an appId.',
          remedy: 'Check the variable from which it is filled.',
        },
      ],
      whenToRetry: 'Not as it is. See to it that app_key arrives.',
      support:
        'Method and path, the names of the headers sent, which proxies stand in between, and the time.',
    },
    zhCn: {
      meaning: '平台不知道是哪个应用在调用：没有收到可用的 app_key。',
      howToTell: '注册设备或设置设备密钥时返回 HTTP 401。命令接口遇到同样的问题是 100220。',
      causes: [
        {
          cause: '没有发送 app_key 请求头。只有登录、刷新和注销不需要它。',
          remedy: '其他调用都要带上 app_key，值为 appId。withToken 和 createClient 会自动加上。',
        },
        {
          cause: '代理因为下划线把它丢掉了（nginx 默认如此；由此导致这个错误码属于推断）。',
          remedy: '设置 underscores_in_headers on。走明文 HTTP 时，平台也认 x-app-key。',
        },
        {
          cause: 'app_key 是空的，或者填的不是 appId。',
          remedy: '检查给它赋值的变量。',
        },
      ],
      whenToRetry: '原样重试没有用。先确保 app_key 能送达。',
      support: '方法和路径、所发的请求头名、中间有哪些代理、时间。',
    },
  },
  {
    code: '100220',
    statuses: [500],
    text: 'Get AppKey from header failed.',
    kind: 'parameter-missing',
    apis: ['command'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_a4b8df69b0054e59975bfd04752f17fasupport1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_a13eb2e9728def25b27a5bccea1eb1b1support0',
      'https://www.huaweicloud.com/guide/productsdesc-bms_3d767e2fbf26365d19f7dd3e100edef2support1',
    ],
    en: {
      meaning: 'The platform could not read app_key from the headers of this command call.',
      howToTell:
        'HTTP 500, although it is the request that lacks something. For device registration the same trouble is 100025, for the v3 subscriptions 100229.',
      causes: [
        {
          cause:
            'The header app_key was not sent, or under another name such as appKey or app-key.',
          remedy: 'Name it app_key and give it your appId.',
        },
        {
          cause: 'A proxy dropped it because of the underscore (inferred).',
          remedy:
            'Set underscores_in_headers on in nginx, and look for the same option in other proxies.',
        },
      ],
      whenToRetry: 'Not as it is. Despite HTTP 500 it will not pass by itself.',
      support:
        'Method and path, the names of the headers sent, which proxies stand in between, and the time.',
    },
    zhCn: {
      meaning: '平台没能从这次命令调用的请求头里读到 app_key。',
      howToTell: 'HTTP 500，其实是请求缺了东西。注册设备时同样的问题是 100025，v3 订阅是 100229。',
      causes: [
        {
          cause: '没有发送 app_key，或者名字写成了 appKey、app-key。',
          remedy: '名字必须是 app_key，值为 appId。',
        },
        {
          cause: '代理因为下划线把它丢掉了（推断）。',
          remedy: '在 nginx 里设置 underscores_in_headers on，其他代理也找找类似的选项。',
        },
      ],
      whenToRetry: '原样重试没有用。虽然是 HTTP 500，但它不会自己恢复。',
      support: '方法和路径、所发的请求头名、中间有哪些代理、时间。',
    },
  },
  {
    code: '100203',
    statuses: [403, 500, 200],
    text: 'The application is not existed.',
    kind: 'application-unknown',
    apis: [
      'device',
      'deviceList',
      'history',
      'capabilities',
      'register',
      'command',
      'subscription',
      'group',
      'batchTask',
    ],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_6defe0bd3917b0cac4366c43dd5a8c96support1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_b71a5b76327e012d12a1085c924affeesupport1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_0070fad2050cad1d30be6512fce51c83support1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_78bfb70e167b1a909167cab20ebae099support1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_a4b8df69b0054e59975bfd04752f17fasupport1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_ddf6f665cf748830e3d1baa8ecc43d36support0',
    ],
    en: {
      meaning: 'The platform finds no application for the appId that this call names.',
      howToTell:
        'HTTP 403 on most calls, sometimes 500; 200 with this code in the body on commands and when changing a device. Look at app_key and at the appId in the query.',
      causes: [
        {
          cause: 'The appId query parameter is mistyped or from another platform.',
          remedy: 'Leave it out. It is needed only to work on devices of another application.',
        },
        {
          cause: 'app_key does not hold your appId.',
          remedy: 'Send in app_key exactly the appId of the login.',
        },
        {
          cause: 'Login and call go to different hosts.',
          remedy: 'Take both addresses from one setting.',
        },
        {
          cause: 'The application was deleted after the login.',
          remedy: 'Look for it in the console. A newly created one has another appId.',
        },
      ],
      whenToRetry: 'Not as it is. Correct the appId or the host.',
      support: 'The appIds in app_key and in the query, host, method and path, and the time.',
    },
    zhCn: {
      meaning: '平台找不到这次调用所写 appId 对应的应用。',
      howToTell:
        '多数接口是 HTTP 403，有时是 500；命令和修改设备的接口是 200，错误码在响应体里。请看 app_key 和查询参数里的 appId。',
      causes: [
        {
          cause: '查询参数 appId 写错，或者来自另一个平台。',
          remedy: '去掉它。只有操作别的应用的设备时才需要。',
        },
        {
          cause: 'app_key 里不是你的 appId。',
          remedy: 'app_key 必须与登录用的 appId 完全一致。',
        },
        {
          cause: '登录和调用发到了不同的主机。',
          remedy: '两个地址都从同一个配置项读取。',
        },
        {
          cause: '登录之后应用被删除了。',
          remedy: '到控制台确认。重新创建的应用 appId 会变。',
        },
      ],
      whenToRetry: '原样重试没有用。先改正 appId 或地址。',
      support: 'app_key 和查询参数里的 appId、平台地址、方法和路径、时间。',
    },
  },
  {
    code: '100217',
    statuses: [403, 200],
    text: "The application hasn't been authorized.",
    kind: 'not-authorized',
    apis: [
      'device',
      'deviceList',
      'history',
      'capabilities',
      'register',
      'command',
      'subscription',
      'group',
      'batchTask',
    ],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_6defe0bd3917b0cac4366c43dd5a8c96support1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_b71a5b76327e012d12a1085c924affeesupport1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_0070fad2050cad1d30be6512fce51c83support1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_78bfb70e167b1a909167cab20ebae099support1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_984add1c97cef3b7591af5703711efd8support1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_a4b8df69b0054e59975bfd04752f17fasupport1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_7c502baf316aca7fe78ec7f1d035b2eesupport1',
    ],
    en: {
      meaning:
        'The call works on another application, and that one has not allowed yours to do so.',
      howToTell:
        'HTTP 403, or 200 with this code in the body. The call has an appId in its query. Logging in again changes nothing.',
      causes: [
        {
          cause: 'appId was put into the query although the devices are your own.',
          remedy: 'Leave it out.',
        },
        {
          cause: 'The other application has not granted access, or has withdrawn it.',
          remedy: 'Ask its owner to authorise your appId in the console.',
        },
        {
          cause: 'The appId in the query is the wrong one.',
          remedy: 'Compare it with the appId that the owner of the devices gave you.',
        },
      ],
      whenToRetry: 'Not before access is granted or the parameter is gone.',
      support: 'Both appIds, and which of them granted what to whom and when.',
    },
    zhCn: {
      meaning: '这次调用操作的是另一个应用，而对方没有授权给你的应用。',
      howToTell:
        'HTTP 403，或者 200 而错误码在响应体里。请求的查询参数里有 appId。重新登录没有用。',
      causes: [
        {
          cause: '明明是自己的设备，却在查询参数里写了 appId。',
          remedy: '去掉它。',
        },
        {
          cause: '对方还没有授权，或者已经收回授权。',
          remedy: '请对方在控制台里给你的 appId 授权。',
        },
        {
          cause: '查询参数里的 appId 写错了。',
          remedy: '与设备所有者给你的 appId 核对。',
        },
      ],
      whenToRetry: '得到授权或去掉参数之前不要重试。',
      support: '两个 appId，以及谁在什么时候给谁授了什么权。',
    },
  },
  {
    code: '100028',
    statuses: [401],
    text: 'The user has no right.',
    kind: 'not-authorized',
    apis: ['batchTask'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_33e72da0d05f105f579100a0c5cf7958support0',
    ],
    en: {
      meaning: 'The account behind the appId may not carry out this operation.',
      howToTell:
        'HTTP 401, documented for batch tasks. The token is accepted; a rejected one gives 1010005.',
      causes: [
        {
          cause: 'The right for batch tasks was never given to the account.',
          remedy: 'Ask the administrator or the operator for it.',
        },
        {
          cause: 'The task belongs to another application or user (inferred).',
          remedy: 'Use the appId with which the task was created.',
        },
      ],
      whenToRetry: 'Not before the right has been given.',
      support: 'The appId, method and path, the name of the operation, and the time.',
    },
    zhCn: {
      meaning: 'appId 所属的账号没有权限执行这个操作。',
      howToTell: 'HTTP 401，文档中见于批量任务。令牌本身是被接受的，否则会是 1010005。',
      causes: [
        {
          cause: '账号从未开通批量任务的权限。',
          remedy: '向管理员或运营商申请。',
        },
        {
          cause: '任务属于另一个应用或用户（推断）。',
          remedy: '使用创建任务时的 appId。',
        },
      ],
      whenToRetry: '开通权限之前不要重试。',
      support: 'appId、方法和路径、操作名称、时间。',
    },
  },
  {
    code: '100501',
    statuses: [503],
    text: 'Congestion occurs, and the current network has been flow-controlled',
    kind: 'throttled',
    apis: ['commandCancelTask'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_f30db9857f42bbc54719b4ac91323f90support0',
    ],
    en: {
      meaning: 'The platform is overloaded and holds calls back for everyone, not only for you.',
      howToTell: 'HTTP 503; documented for cancelling commands. Your own limit would be 1010009.',
      causes: [
        {
          cause: 'Heavy load on the platform.',
          remedy: 'Wait a minute or longer and try again with growing pauses.',
        },
        {
          cause:
            'A very large number of tasks of your own, started or cancelled at once (inferred).',
          remedy: 'Work through them in small portions.',
        },
      ],
      whenToRetry: 'Yes, later and slowly.',
      support: 'The time with its time zone, path, and how long it has lasted.',
    },
    zhCn: {
      meaning: '平台过载，正在限制所有人的调用，不只是你。',
      howToTell: 'HTTP 503，文档中见于撤销命令的接口。自己的配额用完则是 1010009。',
      causes: [
        {
          cause: '平台负载很高。',
          remedy: '等一分钟以上再试，并逐渐拉长间隔。',
        },
        {
          cause: '你自己一次性创建或撤销了大量任务（推断）。',
          remedy: '分成小批处理。',
        },
      ],
      whenToRetry: '可以，稍后慢慢地试。',
      support: '带时区的时间、路径，以及已经持续多久。',
    },
  },
]
