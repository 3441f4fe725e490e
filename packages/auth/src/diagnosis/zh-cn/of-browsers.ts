import type { BrowserDiagnosis } from '../diagnosis-name.ts'
import type { NamedTexts } from '../diagnosis-texts.ts'

/** Texts for calls that the browser blocked. */
export const ofBrowsers: Readonly<Record<BrowserDiagnosis, NamedTexts>> = {
  offline: {
    title: '这台设备没有联网',
    meaning: '浏览器报告当前没有网络，所以什么都没有发出去。',
    remedies: [
      '连上网络后再调用。',
      '没有网络也想继续，可以改用模拟器：本页内的模拟器不需要网络。',
    ],
  },
  'mixed-content': {
    title: '安全页面不能调用不安全的地址',
    meaning:
      '页面是通过 https 打开的，而平台地址以 http 开头。浏览器在发送之前就会拦下这种调用，因为 secret 会以明文经过网络。',
    remedies: [
      '把地址改成 https 并带上端口：平台一般在 8743 端口上使用 https。',
      '如果平台确实只支持 http，请在它前面放一个带证书的代理。',
    ],
  },
  'blocked-by-policy': {
    title: '页面自己的安全策略不允许这个地址',
    meaning:
      '页面带有内容安全策略（Content-Security-Policy），其中没有列出这个地址。浏览器在发送之前就拦下了调用。',
    remedies: [
      '在页面策略的 connect-src 中加入平台的源。',
      '或者通过与页面同源的代理调用，这样不需要例外。',
    ],
  },
  'local-network-denied': {
    title: '本页没有访问本地网络的权限',
    meaning:
      '这个地址在本机或你的局域网内，比页面本身离你更近。浏览器只有得到你的许可才放行，而这项许可已被拒绝。',
    remedies: [
      '在浏览器的网站设置里（地址栏左侧的图标）允许访问，然后刷新页面。',
      '如果浏览器由单位统一管理，只有管理员才能放行。',
      '或者从本机打开页面：npm start 不需要这项权限。',
    ],
  },
  'local-network-unasked': {
    title: '缺少访问本地网络的权限',
    meaning:
      '这个地址在本机或你的局域网内，比页面本身离你更近。浏览器放行之前会先询问，而这次询问没有得到回答。',
    remedies: [
      '再调用一次，并在浏览器询问时选择允许。',
      '如果没有出现询问，请在网站设置里（地址栏左侧的图标）允许访问。',
      '或者从本机打开页面：npm start 不需要这项权限。',
    ],
  },
  'local-network-insecure-page': {
    title: '不安全的页面不能访问本地网络',
    meaning:
      '这个地址在本机或你的局域网内，而页面不是通过 https 打开的。这样的页面连申请权限都不行。',
    remedies: [
      '改用 https 打开页面，或者在本机用 npm start 打开。',
      '或者通过与页面同源的代理调用。',
    ],
  },
  'cors-blocked': {
    title: '服务器有响应，但本页无权读取',
    meaning:
      '服务器在线，浏览器也信任它，但它的响应没有 CORS 响应头，页面看不到，连状态码都无从得知：可能成功了，也可能被拒绝了。这一系列的真实平台从不发送这些响应头。',
    remedies: [
      '改走 npm start 的中继，或者在自己的服务器上经由代理调用：它们都能读到响应。',
      '如果服务器归你管理，请让它为本页返回 Access-Control-Allow-Origin，出错的响应也要带上；对预检请求（OPTIONS）还要返回 Access-Control-Allow-Headers: content-type, app_key, authorization。',
    ],
  },
  'blocked-by-extension': {
    title: '浏览器扩展拦截了它',
    meaning: '拦截广告和跟踪的扩展会按地址阻止调用，在页面看来就像网络故障。',
    remedies: ['在没有扩展的无痕窗口里试一次，并在拦截工具中放行本页。'],
  },
}
