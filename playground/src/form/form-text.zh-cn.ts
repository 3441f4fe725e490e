import type { formInEnglish } from './form-text.en.ts'

export const formInChinese: typeof formInEnglish = {
  heading: '登录凭据',
  target: '平台',
  targets: {
    'in-page': '本页的模拟器',
    'on-machine': '本机的模拟器',
    relay: '真实平台（经中继）',
    direct: '真实平台（直连）',
  },
  aboutTarget: {
    'in-page': '运行在本页内的模拟器：数据不离开浏览器，地址可以任意填写。',
    'on-machine':
      'npm start 在本机启动的模拟器，走真实的 HTTP，由本页的服务器转发，因此地址是固定的。',
    relay:
      '真实平台，由本页的服务器代为调用：它能读到所有响应，能出示客户端证书，也能说出失败的原因。它只为本机服务，不保留任何内容。',
    direct: '真实平台，由浏览器自己调用。平台不支持这种用法，限制见下。',
  },
  fromCurl: '从 curl 导入',
  url: '平台地址',
  appId: 'appId',
  secret: 'secret（密钥）',
  reveal: '显示密钥',
  submit: '登录',
  submitting: '正在登录…',
  restore: '恢复演示应用',
  urlExample: 'https://server:8743',
}
