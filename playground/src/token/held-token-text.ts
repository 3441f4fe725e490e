import { inBothLanguages } from '../language/locale.ts'
import type { TokenPhase } from './held-token.ts'

/** Texts about the held token. */
export const heldTokenText = inBothLanguages(
  {
    remaining: 'left',
    phases: {
      fresh: 'Valid',
      aging: 'Due for renewal',
      expired: 'Expired',
      superseded: 'Superseded',
      rejected: 'Rejected',
    } satisfies Record<TokenPhase, string>,
    meanings: {
      fresh: 'Every call carries it in the header Authorization, with your appId in app_key.',
      aging:
        'It still works. A program should renew it now; our client renews in the hatched part.',
      expired: 'Its hour is over. The next call fails with 1010005; refresh, or log in again.',
      superseded:
        'Another client logged in with this appId, so this token is superseded. The countdown cannot know this. Press List devices to see it.',
      rejected:
        'The platform refused it. It does not say whether it expired, was superseded or never existed.',
    } satisfies Record<TokenPhase, string>,
    generation: 'Token',
    generationOf: (mine: number, issued: number) =>
      mine === issued ? `no. ${mine}, the newest` : `no. ${mine} of ${issued}`,
    expires: 'Expires at',
    accessToken: 'accessToken',
    refreshToken: 'refreshToken',
    ruler: (left: string, whole: string) => `${left} of ${whole} left`,
  },
  {
    remaining: '剩余',
    phases: {
      fresh: '有效',
      aging: '应当更新',
      expired: '已过期',
      superseded: '已被取代',
      rejected: '已被拒绝',
    },
    meanings: {
      fresh: '每次调用都在 Authorization 头里携带它，并在 app_key 头里携带 appId。',
      aging: '它仍然可用，但程序应当现在更新：我们的客户端会在斜线区段内更新。',
      expired: '一小时已到。下一次调用会返回 1010005；请刷新或重新登录。',
      superseded:
        '另一个客户端用同一个 appId 登录了，这个令牌已被取代，而倒计时无从得知。可点击“查询设备列表”验证。',
      rejected: '平台拒绝了它，但不会说明是过期、被取代，还是根本不存在。',
    },
    generation: '令牌',
    generationOf: (mine: number, issued: number) =>
      mine === issued ? `第 ${mine} 个，最新` : `第 ${mine} 个，共 ${issued} 个`,
    expires: '到期时间',
    accessToken: 'accessToken',
    refreshToken: 'refreshToken',
    ruler: (left: string, whole: string) => `共 ${whole}，剩余 ${left}`,
  },
)
