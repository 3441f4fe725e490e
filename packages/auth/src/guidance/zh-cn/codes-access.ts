import type { FullGuidance } from '../guidance-texts.ts'
import type { AccessCode } from '../guided-codes.ts'

/** Codes of errors that the platform reports before it reads the content of a call. */
export const accessCodes: Record<AccessCode, FullGuidance> = {
  '1010005': {
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
    retry:
      '换新令牌重试一次，withToken 和 createClient 会自动做。如果新令牌几分钟内又被拒绝，不要循环重试，去找另一处登录。',
    support:
      'appId、令牌的签发时间和被拒绝的时间、方法和路径，以及是否有其他程序也用这个 appId。不要发令牌本身。',
  },
  '100002': {
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
    retry: '换新令牌重试一次。',
    support: '去掉令牌的完整响应、路径和版本、时间。也欢迎告诉我们。',
  },
  '1010009': {
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
    retry: '可以，等窗口过去，最多 60 秒。据我们所知平台不返回 Retry-After；如果有，以它为准。',
    support: 'appId、高峰时每分钟的调用次数，以及你需要的上限。',
  },
  '100501': {
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
    retry: '可以，稍后慢慢地试。',
    support: '带时区的时间、路径，以及已经持续多久。',
  },
  '100203': {
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
    retry: '原样重试没有用。先改正 appId 或地址。',
    support: 'app_key 和查询参数里的 appId、平台地址、方法和路径、时间。',
  },
  '100217': {
    meaning: '这次调用操作的是另一个应用，而对方没有授权给你的应用。',
    howToTell: 'HTTP 403，或者 200 而错误码在响应体里。请求的查询参数里有 appId。重新登录没有用。',
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
    retry: '得到授权或去掉参数之前不要重试。',
    support: '两个 appId，以及谁在什么时候给谁授了什么权。',
  },
  '100025': {
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
    retry: '原样重试没有用。先确保 app_key 能送达。',
    support: '方法和路径、所发的请求头名、中间有哪些代理、时间。',
  },
  '100220': {
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
    retry: '原样重试没有用。虽然是 HTTP 500，但它不会自己恢复。',
    support: '方法和路径、所发的请求头名、中间有哪些代理、时间。',
  },
  '100028': {
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
    retry: '开通权限之前不要重试。',
    support: 'appId、方法和路径、操作名称、时间。',
  },
}
