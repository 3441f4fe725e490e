import type { BriefGuidance } from '../guidance-texts.ts'
import type { GroupAndTaskCode } from '../guided-codes.ts'

/** The codes of device groups, batch tasks, tags and upgrades. */
export const groupAndTaskCodes: Record<GroupAndTaskCode, BriefGuidance> = {
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
  '105001': {
    meaning: '应用的批量任务数量已达上限。',
    howToTell: 'HTTP 200，错误码在响应体里：任务没有创建。',
    causes: [
      {
        cause: '之前的任务还在执行或等待。',
        remedy: '等一些任务结束，或者删除不再需要的任务。',
      },
    ],
    retry: '等其他任务结束之后再试。',
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
  '120015': {
    meaning: '升级请求的格式不被平台接受。',
    causes: [
      {
        cause: '有字段缺失、写错或类型不对。',
        remedy: '对照升级接口的说明逐个字段核对。',
      },
    ],
  },
  '123002': {
    meaning: '找不到设备或升级包。',
    causes: [
      {
        cause: '升级包编号写错，或者没有上传到这个平台。',
        remedy: '查询升级包列表，使用里面的编号。',
      },
      {
        cause: '其中某个设备不存在。',
        remedy: '到设备列表里核对 deviceId。',
      },
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
}
