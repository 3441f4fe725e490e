import type { FullCodeRecord } from './code-record.ts'

/** The codes of login and refresh. */
export const accountCodes: readonly FullCodeRecord[] = [
  {
    code: '100208',
    statuses: [401],
    text: 'AppId or secret is not right.',
    kind: 'credentials-rejected',
    apis: ['login', 'refreshToken'],
    sources: [
      'https://support.huaweicloud.com/intl/en-us/api-IoT/iot_06_0007.html',
      'https://support.huaweicloud.com/sdkreference-iot/iot_06_2010.html',
      'https://www.huaweicloud.com/guide/productsdesc-bms_f769b7f128f0161aaa3ec440f4cbda37support2',
      'https://support.huaweicloud.com/en-us/api-iothub/iot_06_0092.html',
    ],
    en: {
      meaning:
        'The appId and the secret do not fit together on this platform. On refresh it can also be the refreshToken that is not accepted.',
      howToTell:
        'HTTP 401 on login or refreshToken. All fields arrived, otherwise it would be 102202. The platform does not say which of the values is wrong.',
      causes: [
        {
          cause:
            'Something invisible was copied along, such as a blank, a line end from a file or a zero-width character; or a character was lost at one end.',
          remedy:
            'Run inspectCredentials on the pair: it names the place. Then copy both values again from the console. In a shell use printf instead of echo, which adds a line end.',
        },
        {
          cause:
            'The secret holds + & % = or a blank and was put into the form without encoding. The platform then reads another secret.',
          remedy:
            'Let URLSearchParams build the body, or use curl --data-urlencode. login of this toolkit encodes by itself; give it the plain secret, not an encoded one.',
        },
        {
          cause:
            'The request went to the wrong platform: test instead of commercial, or that of another operator. There this pair does not exist.',
          remedy:
            'Take host and port from the console in which the application is listed, and compare them with your url.',
        },
        {
          cause: 'The secret was reset in the console. The old one is invalid from that moment.',
          remedy:
            'Replace it wherever it is kept, and start again the programs that read it at start-up.',
        },
        {
          cause: 'appId and secret changed places, or belong to two different applications.',
          remedy:
            'Check which value is in which field. They look alike, so name them clearly in your configuration.',
        },
        {
          cause:
            'On refresh: the refreshToken was used before, has expired, or a newer login replaced it.',
          remedy:
            'Log in with appId and secret instead. createTokenSource falls back to that by itself.',
        },
      ],
      whenToRetry:
        'Not with the same values. Correct them, then try once. After a refused refresh one login is the right next step.',
      support:
        'The appId, host and port, the time with its time zone, and whether it was login or refresh. Never the secret or the refreshToken, not even in part.',
    },
    zhCn: {
      meaning: '在这个平台上，appId 和 secret 对不上。如果是刷新，也可能是 refreshToken 不被接受。',
      howToTell:
        '登录或刷新时返回 HTTP 401。字段都收到了，否则会是 102202。平台不会说明到底是哪个值错了。',
      causes: [
        {
          cause:
            '复制时混进了看不见的内容，如空格、文件末尾的换行、零宽字符；或者首尾少了一个字符。',
          remedy:
            '用 inspectCredentials 检查，它会指出位置。然后从控制台重新复制。在 shell 里用 printf 代替 echo，因为 echo 会加换行。',
        },
        {
          cause:
            'secret 里有 + & % = 或空格，却没有编码就放进了表单，平台读到的就成了另一个 secret。',
          remedy:
            '用 URLSearchParams 生成请求体，或者用 curl --data-urlencode。本工具的 login 会自动编码，给它原始的 secret 就行，不要先编码。',
        },
        {
          cause:
            '请求发到了别的平台：测试平台与商用平台混用，或者是另一家运营商。那里没有这个应用。',
          remedy: '从能看到该应用的控制台里取地址和端口，与你的 url 对照。',
        },
        {
          cause: 'secret 在控制台里重置过，旧的从那一刻起就失效。',
          remedy: '把存放 secret 的地方全部更新，并重启那些只在启动时读取它的程序。',
        },
        {
          cause: 'appId 和 secret 填反了，或者来自两个不同的应用。',
          remedy: '核对每个字段里放的是哪个值。两者长得很像，配置里要起好名字。',
        },
        {
          cause: '刷新时：refreshToken 已经用过、过期，或者被更新的一次登录取代。',
          remedy: '改用 appId 和 secret 登录。createTokenSource 会自动退回到登录。',
        },
      ],
      whenToRetry: '值不变就不要重试。改正后试一次即可。刷新被拒绝时，下一步就是登录一次。',
      support:
        'appId、平台地址和端口、带时区的时间，以及是登录还是刷新。绝不要发 secret 或 refreshToken，哪怕只是一部分。',
    },
  },
  {
    code: '102202',
    statuses: [400],
    text: 'Required Parameter is null or empty.',
    kind: 'parameter-missing',
    apis: ['login', 'refreshToken'],
    sources: [
      'https://support.huaweicloud.com/intl/en-us/api-IoT/iot_06_0007.html',
      'https://support.huaweicloud.com/sdkreference-iot/iot_06_2010.html',
      'https://www.huaweicloud.com/guide/productsdesc-bms_f769b7f128f0161aaa3ec440f4cbda37support2',
    ],
    en: {
      meaning: 'A mandatory field did not reach the platform, or reached it empty.',
      howToTell:
        'HTTP 400 on login (appId, secret) or refreshToken (appId, secret, refreshToken). Wrong values give 100208; this one is about values that are not seen at all.',
      causes: [
        {
          cause:
            'Login was sent as JSON. It takes a form, and in JSON the platform probably finds no field (this is inferred; no page says so).',
          remedy:
            'Send appId=…&secret=… with Content-Type application/x-www-form-urlencoded. With fetch, pass a URLSearchParams as body.',
        },
        {
          cause: 'The other way round: refreshToken was sent as a form. It takes JSON.',
          remedy: 'Send the three fields as JSON with Content-Type application/json.',
        },
        {
          cause:
            'A value is empty because an environment variable or a configuration entry is missing.',
          remedy: 'Check that each value has a length above 0 before sending.',
        },
        {
          cause: 'A name is misspelt, for example appid, Secret or refresh_token.',
          remedy: 'Write appId, secret and refreshToken exactly like this.',
        },
        {
          cause: 'The fields are in the query string instead of the body.',
          remedy: 'Put them into the body. In the address they would end up in logs, too.',
        },
      ],
      whenToRetry: 'Not as it is. Complete the body, then call once.',
      support:
        'The Content-Type and the names of the fields sent, the time and the host. No values.',
    },
    zhCn: {
      meaning: '有必填字段没有到达平台，或者到达时是空的。',
      howToTell:
        '登录（appId、secret）或刷新（appId、secret、refreshToken）时返回 HTTP 400。值写错是 100208，这里是平台根本没看到值。',
      causes: [
        {
          cause:
            '登录用了 JSON。登录要的是表单，发 JSON 平台大概读不到任何字段（这是推断，文档没有明说）。',
          remedy:
            '发送 appId=…&secret=…，Content-Type 为 application/x-www-form-urlencoded。用 fetch 时把 URLSearchParams 作为 body。',
        },
        {
          cause: '反过来，刷新用了表单。刷新要的是 JSON。',
          remedy: '把三个字段写成 JSON，Content-Type 为 application/json。',
        },
        {
          cause: '环境变量或配置项缺失，值是空的。',
          remedy: '发送前检查每个值的长度大于 0。',
        },
        {
          cause: '字段名写错，例如 appid、Secret、refresh_token。',
          remedy: '必须一字不差地写成 appId、secret、refreshToken。',
        },
        {
          cause: '字段放在了查询参数里，而不是请求体里。',
          remedy: '放进请求体。放在地址里还会被记进日志。',
        },
      ],
      whenToRetry: '原样重试没有用。补全请求体之后调用一次。',
      support: 'Content-Type、所发的字段名、时间和平台地址。不要带值。',
    },
  },
  {
    code: '100449',
    statuses: [400],
    text: 'The device is freezed cant operate.',
    kind: 'application-frozen',
    apis: ['login'],
    sources: ['https://support.huaweicloud.com/intl/en-us/api-IoT/iot_06_0007.html'],
    en: {
      meaning:
        'The account behind this appId may not work on the platform. The text of the platform speaks of a frozen device, but no device is involved in a login.',
      howToTell:
        'HTTP 400 on login, in the international edition of 2022. Later editions use 100247 for a frozen application. appId and secret are not the trouble: a wrong pair gives 100208.',
      causes: [
        {
          cause: 'The account or application is suspended, for instance over an open bill.',
          remedy: 'Look at its state in the console, settle what is open, and have it released.',
        },
        {
          cause: 'This user was never given the right to call the API.',
          remedy: 'Ask the administrator of the account to grant it.',
        },
      ],
      whenToRetry: 'Not before account and rights are in order.',
      support: 'The appId, the name of the account, the time and the code.',
    },
    zhCn: {
      meaning:
        '这个 appId 所属的账号不能在平台上操作。平台原文说的是设备被冻结，但登录并不涉及任何设备。',
      howToTell:
        '登录时返回 HTTP 400，见于 2022 年国际版。之后的版本用 100247 表示应用被冻结。与 appId、secret 无关：填错会是 100208。',
      causes: [
        {
          cause: '账号或应用被停用，例如欠费。',
          remedy: '到控制台查看状态，结清费用，申请解冻。',
        },
        {
          cause: 'appId 所属的用户没有使用这个接口的权限。',
          remedy: '请账号管理员授权。',
        },
      ],
      whenToRetry: '账号和权限恢复正常之前不要重试。',
      support: 'appId、账号名、时间和错误码。',
    },
  },
  {
    code: '100247',
    statuses: [400],
    text: 'Operation not allowed. The application has been frozen.',
    kind: 'application-frozen',
    apis: ['login', 'refreshToken'],
    sources: [
      'https://support.huaweicloud.com/sdkreference-iot/iot_06_2010.html',
      'https://www.huaweicloud.com/guide/productsdesc-bms_f769b7f128f0161aaa3ec440f4cbda37support2',
      'https://support.huaweicloud.com/en-us/api-iothub/iot_06_0008.html',
    ],
    en: {
      meaning: 'The application is frozen and may do nothing for the time being.',
      howToTell:
        'HTTP 400 on login or refreshToken, in editions from 2024 on. Older ones answer 100449.',
      causes: [
        {
          cause: 'The account has unpaid bills.',
          remedy:
            'Settle them in the console. Releasing the application may take a while after that.',
        },
        {
          cause: 'The operator or an administrator froze the application on purpose.',
          remedy: 'Ask them for the reason and to release it.',
        },
      ],
      whenToRetry: 'Not before it is released. A new secret or a new token does not help.',
      support: 'The appId, the name of the account, the time and the code.',
    },
    zhCn: {
      meaning: '应用被冻结，暂时什么都不能做。',
      howToTell: '登录或刷新时返回 HTTP 400，见于 2024 年以后的版本。更早的版本返回 100449。',
      causes: [
        {
          cause: '账号欠费。',
          remedy: '在控制台结清费用。之后应用解冻可能还要等一会儿。',
        },
        {
          cause: '运营商或管理员主动冻结了应用。',
          remedy: '向他们了解原因，并请他们解冻。',
        },
      ],
      whenToRetry: '解冻之前不要重试。换 secret 或换令牌都没有用。',
      support: 'appId、账号名、时间和错误码。',
    },
  },
  {
    code: '50400',
    statuses: [400],
    text: 'The input is invalid.',
    kind: 'input-invalid',
    apis: ['refreshToken', 'register', 'deviceKey', 'deviceModify', 'shadow', 'group'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_f769b7f128f0161aaa3ec440f4cbda37support2',
      'https://www.huaweicloud.com/guide/productsdesc-bms_78bfb70e167b1a909167cab20ebae099support1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_ddf6f665cf748830e3d1baa8ecc43d36support0',
      'https://www.huaweicloud.com/guide/productsdesc-bms_0d82cf29f09dfbba52904c6e8b43b425support1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_ae07bac407bbefe4e96057b3f1c7816esupport0',
    ],
    en: {
      meaning: 'The body or one of its values is not in the form that this call expects.',
      howToTell:
        'HTTP 400. On refreshToken only newer editions (2024) use it; it also appears when registering and changing devices, for device keys, shadows and groups. A missing field usually gives 102202.',
      causes: [
        {
          cause: 'The body is not valid JSON: a comma too many, single quotes, or cut off.',
          remedy: 'Produce it with JSON.stringify and send Content-Type application/json.',
        },
        {
          cause:
            'A value has the wrong type or is out of range, such as a number in quotes or a string beyond its limit.',
          remedy:
            'Compare type and limits of each field with the description of the call; begin with the mandatory ones only.',
        },
        {
          cause: 'On refreshToken: the refreshToken is null or was cut off when it was stored.',
          remedy:
            'Log in again, and store the refreshToken as it came. Its length varies; do not check for a fixed one.',
        },
      ],
      whenToRetry: 'Not as it is. Correct the body first.',
      support: 'Method, path and body, with secret and tokens taken out, the time and the code.',
    },
    zhCn: {
      meaning: '请求体或其中某个值的格式不符合接口要求。',
      howToTell:
        'HTTP 400。刷新接口只有较新的版本（2024）才用它；注册和修改设备、设备密钥、影子、群组也会返回。缺字段一般是 102202。',
      causes: [
        {
          cause: '请求体不是合法的 JSON：多了逗号、用了单引号，或者被截断。',
          remedy: '用 JSON.stringify 生成，Content-Type 用 application/json。',
        },
        {
          cause: '值的类型不对或超出范围，例如数字加了引号、文字超长。',
          remedy: '对照接口说明核对每个字段的类型和限制，先只发必填字段。',
        },
        {
          cause: '刷新时：refreshToken 是 null，或者在保存时被截断。',
          remedy: '重新登录，并把 refreshToken 原样保存。它的长度不固定，不要按固定长度校验。',
        },
      ],
      whenToRetry: '原样重试没有用。先改正请求体。',
      support: '方法、路径、去掉 secret 和令牌后的请求体、时间和错误码。',
    },
  },
  {
    code: '50252',
    statuses: [500],
    text: 'Internal server error.',
    kind: 'platform-fault',
    apis: [
      'login',
      'refreshToken',
      'device',
      'deviceList',
      'history',
      'capabilities',
      'register',
      'deviceModify',
    ],
    sources: [
      'https://support.huaweicloud.com/intl/en-us/api-IoT/iot_06_0007.html',
      'https://support.huaweicloud.com/sdkreference-iot/iot_06_2010.html',
      'https://www.huaweicloud.com/guide/productsdesc-bms_f769b7f128f0161aaa3ec440f4cbda37support2',
      'https://www.huaweicloud.com/guide/productsdesc-bms_6defe0bd3917b0cac4366c43dd5a8c96support1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_78bfb70e167b1a909167cab20ebae099support1',
    ],
    en: {
      meaning: 'The platform ran into a fault of its own. Any call can meet it.',
      howToTell:
        'HTTP 500. If other calls work at the same time, it is about this request; if all fail, the platform is disturbed.',
      causes: [
        {
          cause: 'A short disturbance or a restart inside the platform.',
          remedy:
            'Wait some seconds and call again, with growing pauses, three to five times at most.',
        },
        {
          cause: 'An unusual value in this request that the platform does not catch (inferred).',
          remedy: 'Try the call with its mandatory fields only, then add the others one by one.',
        },
        {
          cause: 'A longer outage.',
          remedy: 'Look at the notices of the operator, and tell them if there are none.',
        },
      ],
      whenToRetry:
        'Yes, with growing pauses. After a failed login treat the previous token as doubtful: whether the login counted is unknown.',
      support:
        'The time with its time zone, host, method and path, the appId, and how often out of how many calls.',
    },
    zhCn: {
      meaning: '平台自身出了故障，任何接口都可能遇到。',
      howToTell:
        'HTTP 500。如果同时其他调用正常，问题与这个请求有关；如果全部失败，就是平台不正常。',
      causes: [
        {
          cause: '平台内部短暂故障或重启。',
          remedy: '等几秒再调用，逐渐拉长间隔，最多三到五次。',
        },
        {
          cause: '请求里有不寻常的值，平台没有处理好（推断）。',
          remedy: '先只带必填字段调用，再逐个加回其余字段。',
        },
        {
          cause: '较长时间的停机。',
          remedy: '查看运营商公告；没有公告就告诉他们。',
        },
      ],
      whenToRetry:
        '可以，逐渐拉长间隔。如果失败的是登录，之前的令牌是否还有效就不确定了，因为不知道这次登录算不算数。',
      support: '带时区的时间、平台地址、方法和路径、appId，以及多少次里失败多少次。',
    },
  },
  {
    code: '100006',
    statuses: [401],
    text: 'Refresh access token failed.',
    kind: 'credentials-rejected',
    apis: ['refreshToken'],
    sources: [],
    en: {
      meaning: 'The platform did not renew the token with this refreshToken.',
      howToTell:
        'HTTP 401 on refreshToken, in old editions only. We know it from a third-party program and from no page of the platform; current editions answer 100208.',
      causes: [
        {
          cause:
            'The refreshToken has expired. Its life is one month or 24 hours, depending on the edition.',
          remedy: 'Log in with appId and secret.',
        },
        {
          cause:
            'It was used before, or a newer login replaced it (that these end it is inferred).',
          remedy: 'Keep only the refreshToken of the newest answer, in one place.',
        },
        {
          cause: 'It belongs to another application or platform.',
          remedy: 'Store it together with the appId and the host for which it was issued.',
        },
      ],
      whenToRetry: 'Do not refresh again with it. Log in once instead.',
      support:
        'The appId, the edition of the platform if known, the time, and the age of the refreshToken. Never the token itself.',
    },
    zhCn: {
      meaning: '平台没有用这个 refreshToken 换发令牌。',
      howToTell:
        '刷新时返回 HTTP 401，只见于老版本。我们是从第三方程序里得知的，平台文档没有提到；现在的版本返回 100208。',
      causes: [
        {
          cause: 'refreshToken 过期。不同版本的有效期是一个月或 24 小时。',
          remedy: '改用 appId 和 secret 登录。',
        },
        {
          cause: '它已经用过，或者被更新的一次登录取代（这两种情况会使它失效，属于推断）。',
          remedy: '只在一处保存最新响应里的 refreshToken。',
        },
        {
          cause: '它属于另一个应用或平台。',
          remedy: '把它和签发时的 appId、平台地址一起保存。',
        },
      ],
      whenToRetry: '不要再用它刷新，改为登录一次。',
      support: 'appId、平台版本（如果知道）、时间，以及 refreshToken 存在了多久。不要发令牌本身。',
    },
  },
]
