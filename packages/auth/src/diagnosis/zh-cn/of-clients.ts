import type { ClientDiagnosis } from '../diagnosis-name.ts'
import type { NamedTexts } from '../diagnosis-texts.ts'

/** Texts for calls that the client itself stopped. */
export const ofClients: Readonly<Record<ClientDiagnosis, NamedTexts>> = {
  'value-refused': {
    title: '客户端没有发送',
    meaning: '有一个值不可能是对的，所以什么都没有离开这台机器。',
    remedies: ['改正所指出的值，然后再调用。'],
  },
  'plain-http-refused': {
    title: '客户端不会通过 http 发送 secret',
    meaning:
      '地址以 http 开头，指向另一台机器。途中的任何人都能读到 secret，所以什么都没有发出去。',
    remedies: ['改用 https 并带上端口：平台一般在 8743 端口上使用 https。'],
  },
  aborted: {
    title: '调用在本地被中止',
    meaning: '在收到响应之前，这一边就结束了它。',
    remedies: ['再调用一次。'],
  },
  'superseded-repeatedly': {
    title: '两个程序在互相顶掉对方的令牌',
    meaning:
      '这个 appId 的新令牌接连几次很快失效。有另一个程序也在用它登录，每次登录都会使对方的令牌作废。',
    remedies: [
      '让双方共用一个存储，或者都经由同一个代理调用。',
      '或者让每个程序使用自己的 appId。',
    ],
  },
  'store-unavailable': {
    title: '共享存储没有响应',
    meaning: '多个进程用来共享令牌的地方连不上。这时还没有去问平台。',
    remedies: ['先修好存储；不要绕过它去登录，那样会让其他程序的令牌失效。'],
  },
  'lease-timed-out': {
    title: '另一个进程正占着登录的权利',
    meaning: '同一时刻只允许一个进程登录，而这次调用已经不能再等了。',
    remedies: ['30 秒后再调用：这项权利会自动到期。'],
  },
  'not-replayable': {
    title: '这次调用无法原样重发',
    meaning: '令牌被拒绝了。新令牌已经有了，但请求体是流，已经被读完。',
    remedies: ['换上新的请求体再发，或者改用字符串或字节数组。'],
  },
  unexplained: {
    title: '一个我们无法解释的错误',
    meaning: '它不是本工具的错误，也不是网络错误，可能是程序本身的问题。',
    remedies: [
      { to: 'page', say: '看看浏览器的控制台；如果问题在我们这边，请告诉我们。' },
      { to: 'program', say: '看看错误的调用栈；如果问题在我们这边，请告诉我们。' },
    ],
  },
}
