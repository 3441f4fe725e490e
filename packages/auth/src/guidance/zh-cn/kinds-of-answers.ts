import type { ErrorKind } from '../../errors/error-kind.ts'
import type { FullGuidance } from '../guidance-texts.ts'

/** The kinds of refusals and faults that the platform itself answers with. */
export const kindsOfAnswers = {
  'credentials-rejected': {
    meaning: '平台不接受这一对 appId 和 secret。如果是刷新，也可能是不接受 refreshToken。',
    howToTell:
      '登录或刷新时返回 HTTP 401，错误码 100208（老版本刷新时为 100006）。请求本身平台看懂了，只是值不对。缺字段是 102202，accessToken 失效是 1010005。',
    causes: [
      {
        cause: '复制时多带了空格或换行，或者漏了开头、结尾的字符。',
        remedy: '用 inspectCredentials 检查这两个值，它能找出肉眼看不见的字符；然后重新复制一遍。',
      },
      {
        cause:
          'url 指向了另一个平台，而应用不是在那里创建的：比如测试平台与商用平台混用，或者是另一家运营商。',
        remedy: '在哪个控制台里能看到这个应用，就用哪个平台的地址和端口。',
      },
      {
        cause: 'secret 在控制台里重置过，旧的当场作废。',
        remedy: '把所有用到旧 secret 的地方都换成新的，再登录。',
      },
      {
        cause: '刷新时：refreshToken 已经用过、过期，或者被更新的一次登录取代。',
        remedy: '改用 appId 和 secret 登录。createTokenSource 会自动这样做。',
      },
    ],
    whenToRetry: '值不变就不要重试。先改对，错的值发多少次都是错的。',
    support:
      'appId、平台地址和端口、带时区的时间、HTTP 状态码和错误码。不要发 secret，排查问题用不着它。',
  },
  'parameter-missing': {
    meaning: '这次调用缺了必带的内容，或者内容是空的。',
    howToTell:
      '400 加 102202 是请求体缺字段；401 加 100025、500 加 100220 或 100229 是缺 app_key 请求头；400 加 100218 或 100419 是缺查询参数。没有状态码时，是本客户端在发送前发现的，错误消息里会写明字段名。',
    causes: [
      {
        cause: '请求体格式不对，平台从里面读不到字段：登录要用表单，其他调用用 JSON。',
        remedy:
          '登录用 application/x-www-form-urlencoded，刷新用 application/json，Content-Type 要与请求体一致。',
      },
      {
        cause: '存放值的变量是空的，常见原因是配置没有加载。',
        remedy: '在发送前检查一下值。可以打印长度，但绝不要打印 secret 本身。',
      },
      {
        cause: '字段名写错了。字段名区分大小写：appId、secret、refreshToken。',
        remedy: '对照接口说明逐个字母核对。',
      },
      {
        cause: '平台前面的代理因为下划线丢掉了 app_key 请求头。',
        remedy: 'nginx 里设置 underscores_in_headers on；其他代理也找找类似的选项。',
      },
    ],
    whenToRetry: '原样重试没有用。补齐之后调用一次即可。',
    support: '方法和路径、所发字段名和请求头名（不要带值）、Content-Type、时间和错误码。',
  },
  'input-invalid': {
    meaning:
      '请求里某个值的格式或大小不被接受：可能是平台拒绝的，也可能是本客户端在发送前就拒绝了。',
    howToTell:
      '多为 HTTP 400，错误码如 50400、100022、100405。如果既没有错误码也没有状态码，就是本客户端在发送前拦下的，错误消息里会写明字段名。',
    causes: [
      {
        cause: '值超出范围或太长：appId 和 secret 都是 1 到 256 个字符。',
        remedy: '对照接口说明核对每个值的限制。',
      },
      {
        cause: '请求体不是合法的 JSON，或者把数字写成了字符串（或反过来）。',
        remedy: '用 JSON.stringify 生成请求体，数字和布尔值不要加引号。',
      },
      {
        cause: '时间不是 20190114T142233Z 这种格式，或者开始时间晚于结束时间。',
        remedy: '使用 UTC 时间，不带短横线、冒号和毫秒。',
      },
    ],
    whenToRetry: '原样重试没有用，同样的值会得到同样的判断。',
    support: '方法、路径、去掉 secret 和令牌后的请求体、时间和错误码。',
  },
  'application-frozen': {
    meaning: '应用或它所属的账号被停用了，与 appId、secret 是否正确无关。',
    howToTell:
      'HTTP 400，错误码 100247；2022 年国际版为 100449。100449 的原文说的是设备，但在登录时指的是 appId 所属的账号。',
    causes: [
      {
        cause: '账号欠费，或者订购已到期。',
        remedy: '到控制台查看账号状态，结清费用，等待应用解冻。',
      },
      {
        cause: '管理员冻结了应用，或收回了权限。',
        remedy: '请账号的所有者解除冻结。',
      },
    ],
    whenToRetry: '解冻之前不要重试，多试几次也不会更快。',
    support: 'appId、账号名、时间、HTTP 状态码和错误码。',
  },
  'application-unknown': {
    meaning: '平台找不到这次调用所写 appId 对应的应用。',
    howToTell:
      '错误码 100203，多为 HTTP 403，有时是 500，甚至 200。这时登录可能是成功的：请看查询参数里的 appId 和 app_key 请求头。',
    causes: [
      {
        cause: '查询参数或 app_key 里的 appId 不是登录时用的那个。',
        remedy: '去掉查询参数 appId，并让 app_key 等于登录用的 appId。',
      },
      {
        cause: '登录和调用用的不是同一个平台。',
        remedy: '所有调用共用同一个基础地址。',
      },
      {
        cause: '应用在控制台里被删除了。',
        remedy: '重新创建应用，会得到新的 appId 和 secret。',
      },
    ],
    whenToRetry: '原样重试没有用。先改正 appId 或地址。',
    support: 'appId、方法和路径、平台地址、时间和错误码。',
  },
  'not-authorized': {
    meaning: '平台知道是谁在调用，但这个应用没有权限做这件事。',
    howToTell:
      'HTTP 403 或 200 加 100217，或者 401 加 100028。令牌没有问题，换新的也一样。没有平台错误码的 HTTP 403 也归在这里。',
    causes: [
      {
        cause: '查询参数 appId 写的是另一个应用，而对方没有授权。',
        remedy: '操作自己的设备时去掉 appId；操作别人的设备，请对方先授权。',
      },
      {
        cause: '账号没有开通这项功能。',
        remedy: '向运营商或账号所有者申请权限。',
      },
      {
        cause: '完全没有错误码：是平台前面的防火墙或网关拒绝的。',
        remedy: '向其管理员确认你的地址和这个路径是否放行。',
      },
    ],
    whenToRetry: '得到授权之前不要重试。',
    support: '两个 appId、方法和路径、时间和错误码。',
  },
  'token-rejected': {
    meaning:
      'accessToken 无效，或者与 app_key 里的 appId 不匹配。写错、过期、被新的登录顶掉，平台的回答都一样。',
    howToTell:
      'HTTP 403 加 1010005，字段名常常是 resultcode 和 resultmsg。令牌的年龄超过 expiresIn（3600 秒）就是过期；还没到，多半是别处又登录了。',
    causes: [
      {
        cause: '令牌超过了 3600 秒的有效期。',
        remedy: '提前一点续期。createTokenSource 会自动处理。',
      },
      {
        cause: '另一个进程、worker 或标签页用同一个 appId 登录了。只有最后一次签发的令牌有效。',
        remedy: '让它们共用一个令牌源和一个存储，或者各用各的 appId。',
      },
      {
        cause: 'Authorization 请求头的格式不对，应为 Bearer、一个空格、accessToken。',
        remedy: '不要拿 tokenType 拼请求头：它末尾可能带空格，也可能是小写。',
      },
      {
        cause: '缺少 app_key 请求头，或者里面是另一个应用。',
        remedy: 'app_key 填登录用的 appId，并确认没有被代理丢掉。',
      },
    ],
    whenToRetry: '换新令牌重试一次。如果新令牌也很快被拒绝，就停下来找出另一处登录。',
    support: 'appId、方法和路径、令牌的签发时间和被拒绝的时间、错误码。不要发令牌本身。',
  },
  throttled: {
    meaning: '平台收到的调用太多，把这一次挡了回来。',
    howToTell:
      'HTTP 403 加 1010009 表示本应用的配额用完了；HTTP 503 加 100501 表示整个平台繁忙。HTTP 429 也属于这一类。',
    causes: [
      {
        cause: '一分钟内的调用超过上限；文档给出的默认值是 60 秒 100 次。',
        remedy: '把调用分散开，每页多取一些，用订阅代替轮询。',
      },
      {
        cause: '多个进程各自没有超限，加起来却超了。',
        remedy: '统一计数，或者都经过一个限速的代理。',
      },
      {
        cause: '失败之后立刻重试。',
        remedy: '每次失败后把等待时间加长，并加上一点随机。',
      },
    ],
    whenToRetry: '可以，等时间窗口过去：大约一分钟；如果有 Retry-After，以它为准。',
    support: 'appId、每分钟调用次数、时间和错误码，并询问自己的上限是多少。',
  },
  'platform-fault': {
    meaning: '平台内部出了故障，你的请求可能完全没有问题。',
    howToTell:
      'HTTP 状态码 500 及以上，常见错误码 50252 或 100001。502、503、504 且没有错误码时，是前面的网关连不上平台。',
    causes: [
      {
        cause: '短暂的故障或重启，会自行恢复。',
        remedy: '等一会儿再调用。如果是写操作失败，先确认是否已经生效。',
      },
      {
        cause: '只有这一个请求出错，其他调用正常。',
        remedy: '先只留必填字段，再逐个加回其余字段。',
      },
      {
        cause: '平台停机或在维护。',
        remedy: '查看运营商的公告。',
      },
    ],
    whenToRetry:
      '可以，逐渐拉长间隔，试几次。如果失败的是登录，结果是未知的：之前的令牌可能已经失效。',
    support: '带时区的时间、平台地址、方法和路径、HTTP 状态码、错误码，以及出现的频率。',
  },
  'platform-refused': {
    meaning: '平台看懂了请求，但出于某个业务原因拒绝了它，原因由错误码给出。',
    howToTell:
      '错误码在 error_code 或 resultcode 里，有时 HTTP 状态码竟是 200。请以错误码为准，不要只看状态码。',
    causes: [
      {
        cause: '没有满足这个接口自己的某条规则，是哪一条由错误码说明。',
        remedy: '查看该错误码的说明，或查阅接口文档。',
      },
      {
        cause: '错误码是新的，或是某家运营商自己的，我们的目录里还没有。',
        remedy: '先看响应里的文字，再向运营商询问含义。',
      },
    ],
    whenToRetry: '原样重试没有用。先解决错误码所指的问题，再调用一次。',
    support: '方法和路径、去掉 secret 和令牌后的请求体、HTTP 状态码、错误码和原文、时间。',
  },
} as const satisfies Partial<Record<ErrorKind, FullGuidance>>
