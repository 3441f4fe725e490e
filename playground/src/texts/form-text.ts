import { inBothLanguages } from '../language/in-both-languages.ts'

/** Step 1: who logs in, and where. */
export const formText = inBothLanguages(
  {
    heading: 'Who you are',
    target: 'Platform',
    targets: { 'in-page': 'In this page', 'on-machine': 'On this machine' },
    aboutTarget: {
      'in-page':
        'An emulator inside this page: nothing leaves the browser, and any address will do.',
      'on-machine':
        'The emulator that npm start runs on this machine, over real HTTP. The server of this page relays to it, so the address is fixed.',
    },
    url: 'Platform URL',
    appId: 'appId',
    secret: 'secret',
    reveal: 'Reveal secret',
    submit: 'Log in',
    submitting: 'Logging in…',
    restore: 'Back to the demo application',
  },
  {
    heading: '你是谁',
    target: '平台',
    targets: { 'in-page': '在本页内', 'on-machine': '在本机上' },
    aboutTarget: {
      'in-page': '运行在本页内的模拟器：数据不离开浏览器，填什么地址都行。',
      'on-machine':
        'npm start 在本机启动的模拟器，走真实的 HTTP，由本页的服务器转发，因此地址是固定的。',
    },
    url: '平台地址',
    appId: 'appId',
    secret: 'secret（密钥）',
    reveal: '显示密钥',
    submit: '登录',
    submitting: '正在登录…',
    restore: '恢复演示应用',
  },
)
