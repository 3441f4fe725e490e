import type { CodeRecord } from './code-record.ts'

/** The codes of device groups, batch tasks, tags and upgrades. */
export const groupAndTaskCodes: readonly CodeRecord[] = [
  {
    code: '100601',
    statuses: [200],
    text: 'The number of device in the group has reach the max.',
    kind: 'platform-refused',
    apis: ['group'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_ae07bac407bbefe4e96057b3f1c7816esupport0',
    ],
    en: {
      meaning: 'The group is full.',
      howToTell: 'HTTP 200 with this code in the body: nothing was added.',
      causes: [
        {
          cause: 'It holds as many devices as a group may have.',
          remedy: 'Use a second group, or take devices out.',
        },
      ],
    },
    zhCn: {
      meaning: '群组已满。',
      howToTell: 'HTTP 200，错误码在响应体里：没有添加任何设备。',
      causes: [
        {
          cause: '群组里的设备已达上限。',
          remedy: '再建一个群组，或者移出一些设备。',
        },
      ],
    },
  },
  {
    code: '100602',
    statuses: [200],
    text: 'The device group name has been used.',
    kind: 'platform-refused',
    apis: ['group'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_ae07bac407bbefe4e96057b3f1c7816esupport0',
    ],
    en: {
      meaning: 'A group of this name exists already.',
      howToTell: 'HTTP 200 with this code in the body: no group was created.',
      causes: [
        {
          cause: 'The name is taken.',
          remedy: 'Choose another name, or use the group that exists.',
        },
      ],
    },
    zhCn: {
      meaning: '已经有同名的群组。',
      howToTell: 'HTTP 200，错误码在响应体里：群组没有创建。',
      causes: [
        {
          cause: '名称被占用。',
          remedy: '换一个名称，或者直接用已有的群组。',
        },
      ],
    },
  },
  {
    code: '100603',
    statuses: [200],
    text: 'The device group is not existed.',
    kind: 'platform-refused',
    apis: ['group'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_ae07bac407bbefe4e96057b3f1c7816esupport0',
    ],
    en: {
      meaning: 'There is no group with this id.',
      howToTell: 'HTTP 200 with this code in the body.',
      causes: [
        {
          cause: 'The id is wrong, or the group was deleted.',
          remedy: 'List the groups and use an id from there.',
        },
      ],
    },
    zhCn: {
      meaning: '没有这个编号的群组。',
      howToTell: 'HTTP 200，错误码在响应体里。',
      causes: [
        {
          cause: '编号写错，或者群组已删除。',
          remedy: '查询群组列表，使用里面的编号。',
        },
      ],
    },
  },
  {
    code: '100607',
    statuses: [200],
    text: 'The devGroup has reached the limit.',
    kind: 'platform-refused',
    apis: ['group'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_ae07bac407bbefe4e96057b3f1c7816esupport0',
    ],
    en: {
      meaning: 'The application has as many groups as it may have.',
      howToTell: 'HTTP 200 with this code in the body: no group was created.',
      causes: [
        {
          cause: 'The limit of groups is reached.',
          remedy: 'Delete or merge groups, or ask the operator for a larger limit.',
        },
      ],
    },
    zhCn: {
      meaning: '应用的群组数量已达上限。',
      howToTell: 'HTTP 200，错误码在响应体里：群组没有创建。',
      causes: [
        {
          cause: '群组配额用完了。',
          remedy: '删除或合并群组，或者向运营商申请更大的上限。',
        },
      ],
    },
  },
  {
    code: '100609',
    statuses: [400],
    text: 'Too much devices to add.',
    kind: 'platform-refused',
    apis: ['group'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_ae07bac407bbefe4e96057b3f1c7816esupport0',
    ],
    en: {
      meaning: 'One call adds more devices than it may.',
      causes: [
        {
          cause: 'The list of devices is too long.',
          remedy: 'Split it into several calls, with a pause between them.',
        },
      ],
    },
    zhCn: {
      meaning: '一次添加的设备太多。',
      causes: [
        {
          cause: '设备列表太长。',
          remedy: '分几次调用，中间留一点间隔。',
        },
      ],
    },
  },
  {
    code: '101001',
    statuses: [200],
    text: "Resource doesn't exist.",
    kind: 'platform-refused',
    apis: ['batchTask'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_33e72da0d05f105f579100a0c5cf7958support0',
    ],
    en: {
      meaning: 'Something that this batch call refers to does not exist.',
      howToTell: 'HTTP 200 with this code in the body.',
      causes: [
        {
          cause: 'An id in the request is wrong or was deleted.',
          remedy: 'Check each id; the answer does not say which one it is.',
        },
      ],
    },
    zhCn: {
      meaning: '这次批量调用引用的某个东西不存在。',
      howToTell: 'HTTP 200，错误码在响应体里。',
      causes: [
        {
          cause: '请求里有编号写错，或者对应的资源已删除。',
          remedy: '逐个检查编号；响应不会说明是哪一个。',
        },
      ],
    },
  },
  {
    code: '105001',
    statuses: [200],
    text: 'The batchTask count has reached the limit.',
    kind: 'platform-refused',
    apis: ['batchTask'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_33e72da0d05f105f579100a0c5cf7958support0',
    ],
    en: {
      meaning: 'The application has as many batch tasks as it may have.',
      howToTell: 'HTTP 200 with this code in the body: no task was created.',
      causes: [
        {
          cause: 'Earlier tasks are still running or waiting.',
          remedy: 'Wait until some have ended, or delete those no longer needed.',
        },
      ],
      whenToRetry: 'When other tasks have ended.',
    },
    zhCn: {
      meaning: '应用的批量任务数量已达上限。',
      howToTell: 'HTTP 200，错误码在响应体里：任务没有创建。',
      causes: [
        {
          cause: '之前的任务还在执行或等待。',
          remedy: '等一些任务结束，或者删除不再需要的任务。',
        },
      ],
      whenToRetry: '等其他任务结束之后再试。',
    },
  },
  {
    code: '105002',
    statuses: [200],
    text: 'The batchTask name has exist.',
    kind: 'platform-refused',
    apis: ['batchTask'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_33e72da0d05f105f579100a0c5cf7958support0',
    ],
    en: {
      meaning: 'A batch task of this name exists already.',
      howToTell: 'HTTP 200 with this code in the body: no task was created.',
      causes: [
        {
          cause: 'The name is taken, perhaps by an earlier attempt of your own.',
          remedy:
            'Look at that task first, then choose a name that is new, for example with the time in it.',
        },
      ],
    },
    zhCn: {
      meaning: '已经有同名的批量任务。',
      howToTell: 'HTTP 200，错误码在响应体里：任务没有创建。',
      causes: [
        {
          cause: '名称被占用，也可能是自己上一次尝试留下的。',
          remedy: '先看看那个任务，再换一个新名称，例如带上时间。',
        },
      ],
    },
  },
  {
    code: '105005',
    statuses: [404],
    text: 'The batchTask is not existed.',
    kind: 'platform-refused',
    apis: ['batchTask'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_d8e8cd0422959a9c089f7c4c8a8b136asupport2',
    ],
    en: {
      meaning: 'There is no batch task with this id.',
      causes: [
        {
          cause: 'The id is wrong, or the task was deleted.',
          remedy: 'Use the id from the answer to its creation, or list the tasks.',
        },
      ],
    },
    zhCn: {
      meaning: '没有这个编号的批量任务。',
      causes: [
        {
          cause: '编号写错，或者任务已删除。',
          remedy: '使用创建任务时返回的编号，或者查询任务列表。',
        },
      ],
    },
  },
  {
    code: '105201',
    statuses: [400],
    text: 'The tagName and tagValue has been used on the platform.',
    kind: 'platform-refused',
    apis: ['batchTask'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_33e72da0d05f105f579100a0c5cf7958support0',
    ],
    en: {
      meaning: 'This pair of tagName and tagValue is in use already.',
      causes: [
        {
          cause: 'The tag exists.',
          remedy: 'Use it as it is, or choose another name or value.',
        },
      ],
    },
    zhCn: {
      meaning: '这一对 tagName 和 tagValue 已经被使用。',
      causes: [
        {
          cause: '标签已存在。',
          remedy: '直接使用它，或者换一个名称或值。',
        },
      ],
    },
  },
  {
    code: '105202',
    statuses: [404],
    text: 'The tag is not existed.',
    kind: 'platform-refused',
    apis: ['batchTask'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_33e72da0d05f105f579100a0c5cf7958support0',
    ],
    en: {
      meaning: 'There is no such tag.',
      causes: [
        {
          cause: 'The tag is misspelt or was removed.',
          remedy: 'List the tags and compare; upper and lower case count.',
        },
      ],
    },
    zhCn: {
      meaning: '没有这个标签。',
      causes: [
        {
          cause: '标签写错，或者已被移除。',
          remedy: '查询标签列表并核对，区分大小写。',
        },
      ],
    },
  },
  {
    code: '120015',
    statuses: [400],
    text: 'Bad request error.',
    kind: 'input-invalid',
    apis: ['upgrade'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_f3facaa23a5a1691ec47b4db79c948a2support2',
    ],
    en: {
      meaning: 'The upgrade request has a form that the platform does not accept.',
      causes: [
        {
          cause: 'A field is missing, misspelt or of the wrong type.',
          remedy: 'Compare the body with the description of the upgrade call, field by field.',
        },
      ],
    },
    zhCn: {
      meaning: '升级请求的格式不被平台接受。',
      causes: [
        {
          cause: '有字段缺失、写错或类型不对。',
          remedy: '对照升级接口的说明逐个字段核对。',
        },
      ],
    },
  },
  {
    code: '123002',
    statuses: [404],
    text: 'Device or package file not found.',
    kind: 'platform-refused',
    apis: ['upgrade'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_f3facaa23a5a1691ec47b4db79c948a2support2',
    ],
    en: {
      meaning: 'The device or the upgrade package was not found.',
      causes: [
        {
          cause: 'The id of the package is wrong, or it was not uploaded to this platform.',
          remedy: 'List the packages and use an id from there.',
        },
        {
          cause: 'One of the devices does not exist.',
          remedy: 'Check the deviceIds in the device list.',
        },
      ],
    },
    zhCn: {
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
  },
  {
    code: '123009',
    statuses: [404],
    text: 'The requested task does not exist.',
    kind: 'platform-refused',
    apis: ['upgrade'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_f3facaa23a5a1691ec47b4db79c948a2support2',
    ],
    en: {
      meaning: 'There is no upgrade task with this id.',
      causes: [
        {
          cause: 'The id is wrong, or the task was deleted.',
          remedy: 'Use the id from the answer to its creation.',
        },
      ],
    },
    zhCn: {
      meaning: '没有这个编号的升级任务。',
      causes: [
        {
          cause: '编号写错，或者任务已删除。',
          remedy: '使用创建任务时返回的编号。',
        },
      ],
    },
  },
  {
    code: '123029',
    statuses: [400],
    text: 'pageNo or pageSize beyond the limit.',
    kind: 'input-invalid',
    apis: ['upgrade'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_f3facaa23a5a1691ec47b4db79c948a2support2',
    ],
    en: {
      meaning: 'pageNo or pageSize is outside of what this upgrade query permits.',
      causes: [
        {
          cause: 'The page is too large, or lies behind the last one.',
          remedy: 'Begin with pageNo=0 and a small pageSize.',
        },
      ],
    },
    zhCn: {
      meaning: 'pageNo 或 pageSize 超出了升级查询允许的范围。',
      causes: [
        {
          cause: '每页太大，或者页码超过了最后一页。',
          remedy: '从 pageNo=0 和较小的 pageSize 开始。',
        },
      ],
    },
  },
]
