// Generated from the records in packages/auth/codes. Change a record there, and run `npm run codes`.

import type { CodeTexts } from '../guidance-texts.ts'

/** The guidance on each code. */
export const codes: CodeTexts = {
  '1001': {
    meaning: 'SDK 自己在你的机器上出错了。',
    howToTell: '来自厂商 SDK，没有 HTTP 状态码。',
    causes: [
      {
        cause: 'SDK 内部抛出异常，常与证书或网络有关。',
        remedy: '看里面嵌套的异常，那才是真正的原因。',
      },
    ],
    support:
      '一般不用找运营商。如果背后确实有响应，可以提供它的 HTTP 状态码和响应体，注意去掉令牌。',
  },
  '1005': {
    meaning: '平台返回了错误，但格式是 SDK 看不懂的。',
    howToTell: '来自厂商 SDK，原始响应在 httpMessage 里。',
    causes: [
      {
        cause: '回答的是网关，它用的字段名是 resultcode 和 resultmsg，多半是 1010005 或 1010009。',
        remedy: '在 httpMessage 里找 resultcode，再查那个错误码的说明。',
      },
      { cause: '回答的不是平台，例如代理返回了 HTML 页面。', remedy: '检查地址和端口。' },
    ],
    support:
      '一般不用找运营商。如果背后确实有响应，可以提供它的 HTTP 状态码和响应体，注意去掉令牌。',
  },
  '1010': {
    meaning: 'SDK 发现 appId 或 secret 里有空格，什么都没有发送。',
    howToTell: '来自厂商 SDK。如果原样发送，多半会得到 100208。',
    causes: [
      {
        cause: '复制时首尾带进了空格。',
        remedy: '重新复制这两个值。inspectCredentials 会指出位置。',
      },
    ],
    support:
      '一般不用找运营商。如果背后确实有响应，可以提供它的 HTTP 状态码和响应体，注意去掉令牌。',
  },
  '1011': {
    meaning: '响应既不是成功也不是 JSON，SDK 就认为端口错了。',
    howToTell: '来自厂商 SDK。原因不一定是端口。',
    causes: [
      { cause: '端口不是北向接口的端口。', remedy: '用 8743，除非运营商给了别的端口。' },
      {
        cause: '代理或负载均衡返回了错误页。',
        remedy: '用 curl 之类的工具看看 HTTP 状态码和响应体。',
      },
    ],
    support:
      '一般不用找运营商。如果背后确实有响应，可以提供它的 HTTP 状态码和响应体，注意去掉令牌。',
  },
  '50252': {
    meaning: '平台自身出了故障，任何接口都可能遇到。',
    howToTell: 'HTTP 500。如果同时其他调用正常，问题与这个请求有关；如果全部失败，就是平台不正常。',
    causes: [
      { cause: '平台内部短暂故障或重启。', remedy: '等几秒再调用，逐渐拉长间隔，最多三到五次。' },
      {
        cause: '请求里有不寻常的值，平台没有处理好（推断）。',
        remedy: '先只带必填字段调用，再逐个加回其余字段。',
      },
      { cause: '较长时间的停机。', remedy: '查看运营商公告；没有公告就告诉他们。' },
    ],
    whenToRetry:
      '可以，逐渐拉长间隔。如果失败的是登录，之前的令牌是否还有效就不确定了，因为不知道这次登录算不算数。',
    support: '带时区的时间、平台地址、方法和路径、appId，以及多少次里失败多少次。',
  },
  '50400': {
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
  '100001': {
    meaning: '平台在注册设备或处理命令时自身出了故障。',
    causes: [
      {
        cause: '平台内部短暂故障。',
        remedy: '等一会儿再调用。之前先看看设备或命令是否已经存在，免得重复创建。',
      },
    ],
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
    whenToRetry: '换新令牌重试一次。',
    support: '去掉令牌的完整响应、路径和版本、时间。也欢迎告诉我们。',
  },
  '100003': {
    meaning: 'verifyCode 不对，或者已经被另一个设备占用。',
    howToTell: '注册设备或设置设备密钥时返回 HTTP 400。',
    causes: [
      {
        cause: '同一个 verifyCode（常用 IMEI）之前注册过。',
        remedy: '换一个在整个平台上唯一的 verifyCode，或者找出占用它的设备。',
      },
    ],
  },
  '100006': {
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
      { cause: '它属于另一个应用或平台。', remedy: '把它和签发时的 appId、平台地址一起保存。' },
    ],
    whenToRetry: '不要再用它刷新，改为登录一次。',
    support: 'appId、平台版本（如果知道）、时间，以及 refreshToken 存在了多久。不要发令牌本身。',
  },
  '100007': {
    meaning: '请求体里有这个接口不认的参数或值。',
    howToTell: '注册设备或设置设备密钥时返回 HTTP 400。',
    causes: [
      {
        cause: '字段名写错、类型不对，或者属于另一个接口版本。',
        remedy: '从最小的请求体开始（注册时只带 nodeId），再逐个加字段。',
      },
    ],
  },
  '100019': {
    meaning: '平台看不懂这个批量任务查询。',
    causes: [
      { cause: '某个查询参数缺失、不认识或超出范围。', remedy: '逐个检查查询参数，先看分页参数。' },
    ],
  },
  '100022': {
    meaning: '某个参数的值或格式不被接受。',
    howToTell: '查询设备能力、命令、修改设备和批量任务时返回 HTTP 400。响应不会说是哪个字段。',
    causes: [
      {
        cause: '查询时：pageNo、pageSize、startTime 或 endTime 超出范围或格式不对。',
        remedy: '用整数，pageNo 从 0 开始，时间写成 20190114T142233Z 这种格式。',
      },
      { cause: '请求体里某个值的类型不对。', remedy: '对照接口说明逐个核对。' },
    ],
  },
  '100023': {
    meaning: '平台保存的这个设备或命令的数据自相矛盾。',
    howToTell: '命令或影子接口返回 HTTP 500：某一个设备反复失败，其他设备正常。',
    causes: [
      {
        cause: '平台数据库里有一条坏记录。',
        remedy: '请运营商修复。删除设备后重新注册也可能有用（推断）。',
      },
    ],
    whenToRetry: '虽然状态码是 500，但在运营商修好记录之前，重试没有用。',
    support: 'deviceId 或 commandId、方法和路径、时间和错误码。',
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
      { cause: 'app_key 是空的，或者填的不是 appId。', remedy: '检查给它赋值的变量。' },
    ],
    whenToRetry: '原样重试没有用。先确保 app_key 能送达。',
    support: '方法和路径、所发的请求头名、中间有哪些代理、时间。',
  },
  '100028': {
    meaning: 'appId 所属的账号没有权限执行这个操作。',
    howToTell: 'HTTP 401，文档中见于批量任务。令牌本身是被接受的，否则会是 1010005。',
    causes: [
      { cause: '账号从未开通批量任务的权限。', remedy: '向管理员或运营商申请。' },
      { cause: '任务属于另一个应用或用户（推断）。', remedy: '使用创建任务时的 appId。' },
    ],
    whenToRetry: '开通权限之前不要重试。',
    support: 'appId、方法和路径、操作名称、时间。',
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
      { cause: 'app_key 里不是你的 appId。', remedy: 'app_key 必须与登录用的 appId 完全一致。' },
      { cause: '登录和调用发到了不同的主机。', remedy: '两个地址都从同一个配置项读取。' },
      { cause: '登录之后应用被删除了。', remedy: '到控制台确认。重新创建的应用 appId 会变。' },
    ],
    whenToRetry: '原样重试没有用。先改正 appId 或地址。',
    support: 'app_key 和查询参数里的 appId、平台地址、方法和路径、时间。',
  },
  '100208': {
    meaning: '在这个平台上，appId 和 secret 对不上。如果是刷新，也可能是 refreshToken 不被接受。',
    howToTell:
      '登录或刷新时返回 HTTP 401。字段都收到了，否则会是 102202。平台不会说明到底是哪个值错了。',
    causes: [
      {
        cause: '复制时混进了看不见的内容，如空格、文件末尾的换行、零宽字符；或者首尾少了一个字符。',
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
        cause: '请求发到了别的平台：测试平台与商用平台混用，或者是另一家运营商。那里没有这个应用。',
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
  '100216': {
    meaning: '某个查询参数超出了允许的范围。',
    howToTell: '查询设备列表或设备历史数据时返回 HTTP 400。',
    causes: [
      {
        cause: 'pageSize 太大：历史数据最多 2000，设备列表最多 250。',
        remedy: '每页少取一些，多取几页。',
      },
      { cause: '时间或过滤条件的格式不对。', remedy: '先去掉过滤条件，再逐个加回。' },
    ],
  },
  '100217': {
    meaning: '这次调用操作的是另一个应用，而对方没有授权给你的应用。',
    howToTell: 'HTTP 403，或者 200 而错误码在响应体里。请求的查询参数里有 appId。重新登录没有用。',
    causes: [
      { cause: '明明是自己的设备，却在查询参数里写了 appId。', remedy: '去掉它。' },
      {
        cause: '对方还没有授权，或者已经收回授权。',
        remedy: '请对方在控制台里给你的 appId 授权。',
      },
      { cause: '查询参数里的 appId 写错了。', remedy: '与设备所有者给你的 appId 核对。' },
    ],
    whenToRetry: '得到授权或去掉参数之前不要重试。',
    support: '两个 appId，以及谁在什么时候给谁授了什么权。',
  },
  '100218': {
    meaning: '查询设备列表时没有说明从哪里开始。',
    howToTell: '查询设备列表时返回 HTTP 400，查询参数里既没有 gatewayId 也没有 pageNo。',
    causes: [
      { cause: '漏了 pageNo。', remedy: '第一页写 pageNo=0；只查某个网关下的设备就写 gatewayId。' },
    ],
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
    whenToRetry: '原样重试没有用。虽然是 HTTP 500，但它不会自己恢复。',
    support: '方法和路径、所发的请求头名、中间有哪些代理、时间。',
  },
  '100222': {
    meaning: '平台不接受这个 callbackUrl。',
    howToTell: '创建订阅时返回 HTTP 400。有些页面给它配的是内部错误的文字，但原因是一样的。',
    causes: [
      {
        cause: '缺少端口或路径。两者都是必填，80 和 443 也要写。',
        remedy: '把地址写完整，例如 https://example.com:443/notify。',
      },
      {
        cause: '主机是平台访问不到的：localhost、内网地址或内部域名。',
        remedy: '使用公网地址；测试时可以用内网穿透。',
      },
    ],
  },
  '100223': {
    meaning: '这个设备排队等待的命令太多了。',
    howToTell: '创建命令时返回 HTTP 400。文档给出的上限是 20 条处于 PENDING 状态的命令。',
    causes: [
      {
        cause: '设备休眠或离线，不来取命令，命令越积越多。',
        remedy: '撤销过时的命令，新命令把 expireTime 设短一些。',
      },
    ],
    whenToRetry: '等排队的命令送达、撤销或过期之后再试。',
  },
  '100225': {
    meaning: '没有这个编号的订阅。',
    causes: [
      {
        cause: '它之前已经删除，或者属于另一个应用。',
        remedy: '查询订阅列表，使用里面的编号。如果本来就是要删除它，那就已经完成了。',
      },
    ],
  },
  '100227': {
    meaning: '同样的订阅已经存在。',
    howToTell: '创建订阅时返回 HTTP 409。',
    causes: [
      {
        cause: '程序每次启动都重新订阅。',
        remedy: '把这个结果当作成功处理，或者先查询已有的订阅。',
      },
      {
        cause: '旧订阅的 notifyType 相同，但 callbackUrl 不同（推断）。',
        remedy: '先删除旧的，再订阅。',
      },
    ],
  },
  '100228': {
    meaning: '批量查询订阅时，有参数不被接受。',
    causes: [
      {
        cause: 'pageNo 或 pageSize 不是整数，或者超出范围。',
        remedy: '先用 pageNo=0 和较小的 pageSize，再逐步放大。',
      },
    ],
  },
  '100229': {
    meaning: '平台没能从这次调用的请求头里读到 app_key（v3 订阅接口）。',
    howToTell: 'HTTP 500，平台的文字与 100220 相同。',
    causes: [
      {
        cause: '没有发送 app_key，或者代理因为下划线把它丢掉了。',
        remedy: '带上 app_key，值为 appId；在 nginx 里设置 underscores_in_headers on。',
      },
    ],
    whenToRetry: '原样重试没有用。虽然是 HTTP 500，但它不会自己恢复。',
  },
  '100244': {
    meaning: '平台没能建立通往你的回调地址的推送通道（v3 订阅接口）。',
    causes: [
      { cause: '平台推送服务的故障。', remedy: '请运营商检查。同时确认从外网能访问到回调地址。' },
    ],
    whenToRetry: '虽然状态码是 500，但运营商处理之前重试基本没有用。',
  },
  '100247': {
    meaning: '应用被冻结，暂时什么都不能做。',
    howToTell: '登录或刷新时返回 HTTP 400，见于 2024 年以后的版本。更早的版本返回 100449。',
    causes: [
      { cause: '账号欠费。', remedy: '在控制台结清费用。之后应用解冻可能还要等一会儿。' },
      { cause: '运营商或管理员主动冻结了应用。', remedy: '向他们了解原因，并请他们解冻。' },
    ],
    whenToRetry: '解冻之前不要重试。换 secret 或换令牌都没有用。',
    support: 'appId、账号名、时间和错误码。',
  },
  '100403': {
    meaning: '你的应用下没有这个 deviceId 的设备。',
    howToTell: '针对单个设备的调用返回 HTTP 404。',
    causes: [
      {
        cause: '填的是 nodeId（IMEI、MAC），而不是平台分配的 deviceId。',
        remedy: '使用注册响应或设备列表里的 deviceId。',
      },
      {
        cause: '设备被删除，或者没有按时激活而被清除。',
        remedy: '到列表里查；确实没有了就重新注册。',
      },
      { cause: '设备属于另一个应用。', remedy: '用注册它的那个 appId 登录。' },
    ],
  },
  '100405': {
    meaning: '查询设备的地址里有参数无效。',
    howToTell: '查询单个设备或设备列表时返回 HTTP 400。',
    causes: [
      {
        cause: 'deviceId、select、status、sort 或时间的值不认识。',
        remedy: '对照允许的取值核对；sort 写 ASC 或 DESC，status 用大写。',
      },
      { cause: '值没有做 URL 编码。', remedy: '用 URLSearchParams 生成查询串。' },
    ],
  },
  '100412': {
    meaning: '应用的设备数量已达上限。',
    causes: [
      { cause: '设备配额用完了。', remedy: '删除不再需要的设备，或者向运营商申请更大的配额。' },
    ],
    whenToRetry: '虽然状态码是 500，但腾出名额之前重试没有用。',
  },
  '100416': {
    meaning: '这个设备已经注册并绑定了。',
    howToTell: '注册设备时返回 HTTP 400。它可能在同一平台的另一个应用下面。',
    causes: [
      {
        cause: '程序之前注册过，重启或超时之后又注册了一遍。',
        remedy: '按 nodeId 查到该设备，直接用它现有的 deviceId。',
      },
      {
        cause: '另一个应用或客户用了同样的 nodeId 或 IMEI。',
        remedy: '先在那边删除。如果不知道在哪里，请询问运营商。',
      },
    ],
  },
  '100418': {
    meaning: '平台没有这个 deviceId 的记录。',
    howToTell: '设备接口是 HTTP 404；历史数据和命令接口是 HTTP 200，错误码在响应体里。',
    causes: [
      { cause: 'deviceId 写错，或者设备已删除。', remedy: '到设备列表里查。' },
      { cause: '设备从来没有上报过数据（推断）。', remedy: '让它先上报一次，再查询。' },
    ],
  },
  '100419': {
    meaning: '这次调用没有说明是哪个设备。',
    howToTell: '查询历史数据或影子时返回 HTTP 400：deviceId 和 gatewayId 都没有。',
    causes: [
      { cause: '参数漏写或为空。', remedy: '两个都发。直连设备的 gatewayId 等于 deviceId。' },
    ],
  },
  '100425': {
    meaning: '设备模型里没有这个服务或能力。',
    howToTell: '影子接口返回 HTTP 200，错误码在响应体里：什么都没有改。',
    causes: [
      {
        cause: 'serviceId 写错，或者该设备的产品没有这个服务。',
        remedy: '与产品模型核对，区分大小写。',
      },
    ],
  },
  '100426': {
    meaning: '另一个设备已经用了这个 nodeId。',
    howToTell: '注册设备或设置密钥时返回 HTTP 400。',
    causes: [
      {
        cause: '用过这个 nodeId 的设备还在。',
        remedy: '换一个 nodeId；如果是同一台硬件，就删除旧设备。',
      },
    ],
  },
  '100428': {
    meaning: '命令要求立即下发，但设备不在线。',
    howToTell: 'HTTP 200，错误码在响应体里：命令没有创建。',
    causes: [
      {
        cause: 'expireTime 是 0，意思是现在发不出去就算了。',
        remedy: '给 expireTime 一个秒数，让命令等设备上线。',
      },
      { cause: '设备本该在线，却不在线。', remedy: '检查供电、信号，以及最后一次上报的时间。' },
    ],
    whenToRetry: 'expireTime 为 0 时，等设备上线再试；把 expireTime 改大则可以马上试。',
  },
  '100431': {
    meaning: '设备模型里没有这个服务。',
    howToTell: '命令和影子接口返回 HTTP 200，错误码在响应体里：什么都没有下发。',
    causes: [
      {
        cause: '命令里的 serviceId 写错，或者来自另一个产品。',
        remedy: '把 serviceId 和 method 与产品模型核对，区分大小写。',
      },
    ],
  },
  '100434': {
    meaning: '没有这个 commandId 的命令。',
    howToTell: 'HTTP 200，错误码在响应体里。',
    causes: [
      {
        cause: 'commandId 写错、属于另一个应用，或者太久远已被清理。',
        remedy: '使用创建命令时返回的 commandId，或者查询该设备的命令列表。',
      },
    ],
  },
  '100435': {
    meaning: '命令已经结束，不能再撤销了。',
    howToTell: 'HTTP 200，错误码在响应体里。',
    causes: [
      {
        cause: '在这次调用之前，它已经执行完、过期，或者被撤销。',
        remedy: '查看它的状态。如果是终态，就不用再做什么了。',
      },
    ],
    whenToRetry: '不用重试。已经结束的命令不会再变。',
  },
  '100440': {
    meaning: 'isSecure 的值不被接受。',
    causes: [
      {
        cause: '它不是单纯的 true 或 false，或者与设备的接入方式不符。',
        remedy: '使用 DTLS 的设备填 true，其他填 false，不要加引号。',
      },
    ],
  },
  '100441': {
    meaning: '不能再添加非安全（不加密）设备了。',
    howToTell: '注册设备，或者把 isSecure 改成 false 时返回 HTTP 500。',
    causes: [
      {
        cause: '非安全设备的配额用完了。',
        remedy: '改为注册安全设备（带 psk），或者向运营商申请更大的配额。',
      },
    ],
    whenToRetry: '虽然状态码是 500，但腾出名额之前重试没有用。',
  },
  '100443': {
    meaning: '这个属性只能读，不能写。',
    howToTell: '修改影子时返回 HTTP 403。',
    causes: [
      { cause: '产品模型没有把它标为可写。', remedy: '只写可写的属性，或者在模型里开放写权限。' },
    ],
  },
  '100449': {
    meaning:
      '这个 appId 所属的账号不能在平台上操作。平台原文说的是设备被冻结，但登录并不涉及任何设备。',
    howToTell:
      '登录时返回 HTTP 400，见于 2022 年国际版。之后的版本用 100247 表示应用被冻结。与 appId、secret 无关：填错会是 100208。',
    causes: [
      { cause: '账号或应用被停用，例如欠费。', remedy: '到控制台查看状态，结清费用，申请解冻。' },
      { cause: 'appId 所属的用户没有使用这个接口的权限。', remedy: '请账号管理员授权。' },
    ],
    whenToRetry: '账号和权限恢复正常之前不要重试。',
    support: 'appId、账号名、时间和错误码。',
  },
  '100501': {
    meaning: '平台过载，正在限制所有人的调用，不只是你。',
    howToTell: 'HTTP 503，文档中见于撤销命令的接口。自己的配额用完则是 1010009。',
    causes: [
      { cause: '平台负载很高。', remedy: '等一分钟以上再试，并逐渐拉长间隔。' },
      { cause: '你自己一次性创建或撤销了大量任务（推断）。', remedy: '分成小批处理。' },
    ],
    whenToRetry: '可以，稍后慢慢地试。',
    support: '带时区的时间、路径，以及已经持续多久。',
  },
  '100601': {
    meaning: '群组已满。',
    howToTell: 'HTTP 200，错误码在响应体里：没有添加任何设备。',
    causes: [{ cause: '群组里的设备已达上限。', remedy: '再建一个群组，或者移出一些设备。' }],
  },
  '100602': {
    meaning: '已经有同名的群组。',
    howToTell: 'HTTP 200，错误码在响应体里：群组没有创建。',
    causes: [{ cause: '名称被占用。', remedy: '换一个名称，或者直接用已有的群组。' }],
  },
  '100603': {
    meaning: '没有这个编号的群组。',
    howToTell: 'HTTP 200，错误码在响应体里。',
    causes: [{ cause: '编号写错，或者群组已删除。', remedy: '查询群组列表，使用里面的编号。' }],
  },
  '100607': {
    meaning: '应用的群组数量已达上限。',
    howToTell: 'HTTP 200，错误码在响应体里：群组没有创建。',
    causes: [{ cause: '群组配额用完了。', remedy: '删除或合并群组，或者向运营商申请更大的上限。' }],
  },
  '100609': {
    meaning: '一次添加的设备太多。',
    causes: [{ cause: '设备列表太长。', remedy: '分几次调用，中间留一点间隔。' }],
  },
  '100610': {
    meaning: '设备还没有激活，不能修改密钥。',
    causes: [{ cause: '注册之后它从来没有连接过平台。', remedy: '让它连接一次，再试。' }],
  },
  '100611': {
    meaning: '设备在线，而密钥只能在离线时修改。',
    causes: [
      { cause: '设备此刻正连着平台。', remedy: '让它断网，等平台显示 OFFLINE 之后再调用。' },
    ],
  },
  '100612': {
    meaning: '设备离线太久，平台不再接受发给它的命令。',
    howToTell: '创建命令时返回 HTTP 403。文档给出的界限是离线超过 7 天。',
    causes: [
      {
        cause: '设备关机、没有网络，或者 SIM 卡被停用。',
        remedy: '让它重新上线；上报一次之后就能接收命令。',
      },
    ],
  },
  '101001': {
    meaning: '这次批量调用引用的某个东西不存在。',
    howToTell: 'HTTP 200，错误码在响应体里。',
    causes: [
      {
        cause: '请求里有编号写错，或者对应的资源已删除。',
        remedy: '逐个检查编号；响应不会说明是哪一个。',
      },
    ],
  },
  '101016': {
    meaning: '平台找不到负责投递命令的内部服务。',
    causes: [
      { cause: '平台内部路由故障。', remedy: '等一会儿再调用；如果持续几分钟，就告诉运营商。' },
    ],
  },
  '101017': {
    meaning: '平台没能得出命令的回调地址。',
    howToTell: 'HTTP 500。公开资料没有写明是哪些命令接口会返回它。',
    causes: [
      { cause: '平台内部故障。', remedy: '等一会儿再调用；如果一直这样，就告诉运营商。' },
      {
        cause: '命令里的 callbackUrl 不寻常（推断）。',
        remedy: '去掉 callbackUrl 试试，或者用某个订阅的主机和端口。',
      },
    ],
  },
  '102202': {
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
      { cause: '环境变量或配置项缺失，值是空的。', remedy: '发送前检查每个值的长度大于 0。' },
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
  '103026': {
    meaning: '平台上没有可用来注册设备的 License。',
    causes: [{ cause: '账号没有购买或没有加载 License。', remedy: '请运营商检查账号的 License。' }],
    whenToRetry: '虽然状态码是 500，但有 License 之前重试没有用。',
  },
  '103028': {
    meaning: '账号的 License 用完了。',
    howToTell: 'HTTP 200，错误码在响应体里：设备并没有注册成功。',
    causes: [
      {
        cause: '设备数量已达到 License 允许的上限。',
        remedy: '删除不再需要的设备，或者增购 License。',
      },
    ],
  },
  '105001': {
    meaning: '应用的批量任务数量已达上限。',
    howToTell: 'HTTP 200，错误码在响应体里：任务没有创建。',
    causes: [
      { cause: '之前的任务还在执行或等待。', remedy: '等一些任务结束，或者删除不再需要的任务。' },
    ],
    whenToRetry: '等其他任务结束之后再试。',
  },
  '105002': {
    meaning: '已经有同名的批量任务。',
    howToTell: 'HTTP 200，错误码在响应体里：任务没有创建。',
    causes: [
      {
        cause: '名称被占用，也可能是自己上一次尝试留下的。',
        remedy: '先看看那个任务，再换一个新名称，例如带上时间。',
      },
    ],
  },
  '105005': {
    meaning: '没有这个编号的批量任务。',
    causes: [
      {
        cause: '编号写错，或者任务已删除。',
        remedy: '使用创建任务时返回的编号，或者查询任务列表。',
      },
    ],
  },
  '105201': {
    meaning: '这一对 tagName 和 tagValue 已经被使用。',
    causes: [{ cause: '标签已存在。', remedy: '直接使用它，或者换一个名称或值。' }],
  },
  '105202': {
    meaning: '没有这个标签。',
    causes: [{ cause: '标签写错，或者已被移除。', remedy: '查询标签列表并核对，区分大小写。' }],
  },
  '107001': {
    meaning: '设备模型里没有这个 serviceId 的服务。',
    howToTell: '影子接口返回 HTTP 400。',
    causes: [
      { cause: 'serviceId 写错，或者来自另一个产品。', remedy: '与产品模型核对，区分大小写。' },
    ],
  },
  '107002': {
    meaning: '设备模型里这个服务没有任何属性，没有可写的东西。',
    howToTell: '影子接口返回 HTTP 400。',
    causes: [{ cause: '产品模型不完整。', remedy: '在控制台里给这个服务补上属性。' }],
  },
  '107003': {
    meaning: '请求里有一个属性不在设备模型中。',
    howToTell: '影子接口返回 HTTP 400。',
    causes: [
      { cause: '属性名写错，或者属于另一个服务。', remedy: '与产品模型核对名称，区分大小写。' },
    ],
  },
  '120015': {
    meaning: '升级请求的格式不被平台接受。',
    causes: [{ cause: '有字段缺失、写错或类型不对。', remedy: '对照升级接口的说明逐个字段核对。' }],
  },
  '123002': {
    meaning: '找不到设备或升级包。',
    causes: [
      {
        cause: '升级包编号写错，或者没有上传到这个平台。',
        remedy: '查询升级包列表，使用里面的编号。',
      },
      { cause: '其中某个设备不存在。', remedy: '到设备列表里核对 deviceId。' },
    ],
  },
  '123009': {
    meaning: '没有这个编号的升级任务。',
    causes: [{ cause: '编号写错，或者任务已删除。', remedy: '使用创建任务时返回的编号。' }],
  },
  '123029': {
    meaning: 'pageNo 或 pageSize 超出了升级查询允许的范围。',
    causes: [
      {
        cause: '每页太大，或者页码超过了最后一页。',
        remedy: '从 pageNo=0 和较小的 pageSize 开始。',
      },
    ],
  },
  '500004': {
    meaning: '不能再冻结更多设备了。',
    howToTell: '修改设备时返回 HTTP 403。',
    causes: [{ cause: '冻结的设备数量已达上限。', remedy: '先解冻或删除一些，再冻结这一个。' }],
  },
  '600002': {
    meaning: '平台不认识设备所属的产品。',
    howToTell: '用 productId，或者用 manufacturerId、deviceType、model 注册设备时返回 HTTP 403。',
    causes: [
      { cause: 'productId 写错，或者来自另一个平台。', remedy: '从控制台的产品页面复制。' },
      { cause: '产品模型没有导入到这个应用。', remedy: '先导入或创建产品模型。' },
    ],
  },
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
    whenToRetry:
      '换新令牌重试一次，withToken 和 createClient 会自动做。如果新令牌几分钟内又被拒绝，不要循环重试，去找另一处登录。',
    support:
      'appId、令牌的签发时间和被拒绝的时间、方法和路径，以及是否有其他程序也用这个 appId。不要发令牌本身。',
  },
  '1010009': {
    meaning: '本应用在这段时间内的调用次数超过了配额。',
    howToTell: 'HTTP 403，来自网关。文档给出的默认值是每个应用 60 秒 100 次，你的配额可能不同。',
    causes: [
      {
        cause: '在循环里对每个设备各调用一次。',
        remedy: '用更大的 pageSize 查列表，不常变的数据缓存起来。',
      },
      { cause: '用轮询来获取新数据。', remedy: '改用订阅，由平台来通知你。' },
      {
        cause: '多个进程共用一个 appId，次数加在一起。',
        remedy: '集中计数：大家走同一个代理，或者共用一个限速器。',
      },
      { cause: '失败后不停顿地重试。', remedy: '间隔逐渐拉长并加上随机，免得大家同时再来。' },
    ],
    whenToRetry:
      '可以，等窗口过去，最多 60 秒。据我们所知平台不返回 Retry-After；如果有，以它为准。',
    support: 'appId、高峰时每分钟的调用次数，以及你需要的上限。',
  },
  '1200000': {
    meaning: 'LoRa 网络没有接受新节点。',
    causes: [
      {
        cause: '平台背后的 LoRa 网络服务器拒绝了请求，或者不可用。',
        remedy: '核对设备的 LoRa 参数，再请运营商检查 LoRa 服务器。',
      },
    ],
    whenToRetry: '虽然状态码是 500，也不要盲目重试，先查明原因。',
  },
  '1200001': {
    meaning: 'LoRa 网络没有接受新网关。',
    causes: [
      {
        cause: '平台背后的 LoRa 网络服务器拒绝了请求，或者不可用。',
        remedy: '核对网关的 LoRa 参数，再请运营商检查 LoRa 服务器。',
      },
    ],
    whenToRetry: '虽然状态码是 500，也不要盲目重试，先查明原因。',
  },
}
