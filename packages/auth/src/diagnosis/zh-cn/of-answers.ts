import type { AnswerDiagnosis } from '../diagnosis-name.ts'
import type { NamedTexts } from '../diagnosis-texts.ts'

/** Where something answered, but not as this API does. */
export const ofAnswers: Readonly<Record<AnswerDiagnosis, NamedTexts>> = {
  'redirect-refused': {
    title: '服务器指向了另一个地址',
    meaning:
      '这里没有跟随：重定向会把你的 secret 带到它所指的任何地方。真实平台的登录接口从不重定向。',
    remedies: [
      '看看它指向哪里；如果那才是平台，就把那个地址填到这里。',
      '写上 https 和端口；很多服务器会从 http 重定向过去。',
      '在酒店或公司里，请先完成上网认证。',
    ],
  },
  'answer-is-html': {
    title: '返回的是网页，而不是接口应答',
    meaning: '应答是 HTML。与你对话的是网页控制台、网关或上网认证页，而不是北向接口。',
    remedies: [
      '使用接口地址并带上端口（一般是 8743），而不是控制台的地址。',
      '看看应答中网页的标题，通常写着它是谁。',
    ],
  },
  'answer-not-json': {
    title: '应答不是 JSON',
    meaning: '有应答，但不是这个接口应有的格式，也可能被截断了。',
    remedies: ['看看旁边的应答，开头几个字通常说明它来自哪里。', '与平台核对地址和端口。'],
  },
  'answer-empty': {
    title: '应答是空的',
    meaning: '有状态码，却没有正文；本该有令牌或列表。',
    remedies: [
      '对照你所用平台的文档，核对路径和版本。',
      '如果中间有代理，看看是不是它丢掉了正文。',
    ],
  },
  'wrong-shape': {
    title: '应答是 JSON，但缺少应有的内容',
    meaning: '缺了某个字段，或者类型不对。这是另一种接口、另一个版本，或者是模拟服务。',
    remedies: [
      '确认平台属于 OceanConnect 系列，路径以 /iocm 开头。IoTDA 用的是另一种令牌。',
      '把旁边的字段名与你所用平台的文档对照。',
    ],
  },
  'wrong-path': {
    title: '这个路径下什么都没有',
    meaning: '服务器在线，但不认识这个路径。要么地址里多写了一段，要么平台的接口是另一个版本。',
    remedies: [
      '只填基础地址：https、主机和端口，不要带 /iocm。',
      '向运营商确认北向接口的路径前缀和版本。',
    ],
  },
  'gateway-fault': {
    title: '平台前面的网关出了故障',
    meaning: '这种状态码是代理在后端没有响应时返回的，平台自己什么都没有说。',
    remedies: ['等一会儿再调用，间隔逐渐拉长。', '如果一直这样，把时间和地址告诉运营商。'],
  },
  'refused-by-gateway': {
    title: '平台前面的某个环节拒绝了它',
    meaning: '拒绝中没有平台的错误码，因此来自防火墙、网关或公司代理。',
    remedies: ['看看旁边的应答，通常写着它来自哪里。', '确认你的 IP 地址和这个路径是否被放行。'],
  },
  'relay-refused': {
    title: '中继拒绝转发',
    meaning: '中继只转发启动时指定的平台，只接受四种调用，而且只接受来自本页的请求。',
    remedies: [
      '选择中继认识的平台，或者把你的平台写进 NORTHBOUND_RELAY 后重新启动。',
      '用 npm start 给出的地址打开本页。',
    ],
  },
}
