import type { BriefGuidance } from '../guidance-texts.ts'
import type { InputCode } from '../guided-codes.ts'

/** The codes about parameters in general. */
export const inputCodes: Record<InputCode, BriefGuidance> = {
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
      {
        cause: '某个查询参数缺失、不认识或超出范围。',
        remedy: '逐个检查查询参数，先看分页参数。',
      },
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
      {
        cause: '请求体里某个值的类型不对。',
        remedy: '对照接口说明逐个核对。',
      },
    ],
  },
  '100216': {
    meaning: '某个查询参数超出了允许的范围。',
    howToTell: '查询设备列表或设备历史数据时返回 HTTP 400。',
    causes: [
      {
        cause: 'pageSize 太大：历史数据最多 2000，设备列表最多 250。',
        remedy: '每页少取一些，多取几页。',
      },
      {
        cause: '时间或过滤条件的格式不对。',
        remedy: '先去掉过滤条件，再逐个加回。',
      },
    ],
  },
  '100218': {
    meaning: '查询设备列表时没有说明从哪里开始。',
    howToTell: '查询设备列表时返回 HTTP 400，查询参数里既没有 gatewayId 也没有 pageNo。',
    causes: [
      {
        cause: '漏了 pageNo。',
        remedy: '第一页写 pageNo=0；只查某个网关下的设备就写 gatewayId。',
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
  '100405': {
    meaning: '查询设备的地址里有参数无效。',
    howToTell: '查询单个设备或设备列表时返回 HTTP 400。',
    causes: [
      {
        cause: 'deviceId、select、status、sort 或时间的值不认识。',
        remedy: '对照允许的取值核对；sort 写 ASC 或 DESC，status 用大写。',
      },
      {
        cause: '值没有做 URL 编码。',
        remedy: '用 URLSearchParams 生成查询串。',
      },
    ],
  },
  '100419': {
    meaning: '这次调用没有说明是哪个设备。',
    howToTell: '查询历史数据或影子时返回 HTTP 400：deviceId 和 gatewayId 都没有。',
    causes: [
      {
        cause: '参数漏写或为空。',
        remedy: '两个都发。直连设备的 gatewayId 等于 deviceId。',
      },
    ],
  },
}
