import type { wireInEnglish } from './wire-text.en.ts'

export const wireInChinese: typeof wireInEnglish = {
  request: '实际发出的请求',
  answer: '响应',
  requestMessage: 'HTTP 请求',
  answerMessage: 'HTTP 响应',
  noRequest: '尚未发出请求。发出的内容会原样显示在这里。',
  noAnswer: '响应及其状态和耗时会显示在这里。',
  neverSent: '什么都没有发出：客户端在发送之前就拒绝了这些值。',
  neverCame: '没有收到本页可以读取的响应。',
  emptyBody: '没有正文。',
  hostHeaders: '浏览器还会自行添加 Host、Content-Length 等头。',
  reveal: '显示机密内容',
  took: (timing: string) => `用时 ${timing}`,
}
