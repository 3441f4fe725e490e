import { inBothLanguages } from '../language/locale.ts'
import type { Holder, Tried } from './timeline-event.ts'
import type { TokenEnd } from './timeline.ts'

interface TimelineTexts {
  readonly heading: string
  readonly empty: string
  readonly holders: Readonly<Record<Holder, string>>
  readonly ends: Readonly<Record<TokenEnd, string>>
  readonly now: string
  readonly end: string
  readonly notToScale: string
  readonly asList: string
  readonly legend: {
    readonly valid: string
    readonly invalid: string
    readonly accepted: string
    readonly refused: string
    readonly issued: string
  }
  /** A description of the picture in one sentence. */
  readonly summary: (tokens: number, holders: string, from: string, to: string) => string
  readonly join: (words: readonly string[]) => string
  readonly issued: (holder: string, token: number, by: 'login' | 'refresh') => string
  readonly ended: (token: number, end: TokenEnd) => string
  readonly tried: (
    holder: string,
    action: Tried['action'],
    token: number | undefined,
    count: number,
  ) => string
  readonly outcomes: Readonly<Record<Tried['outcome'], (code: string) => string>>
}

const enActions: Readonly<Record<Tried['action'], string>> = {
  login: 'logs in',
  refresh: 'refreshes',
  logout: 'logs out',
  call: 'calls',
}

const zhActions: Readonly<Record<Tried['action'], string>> = {
  login: '登录',
  refresh: '刷新',
  logout: '注销',
  call: '调用',
}

/** Texts of the timeline, and its description in words. */
export const timelineText = inBothLanguages<TimelineTexts>(
  {
    heading: 'Timeline',
    empty: 'The timeline starts when you log in.',
    holders: {
      page: 'This page',
      program: 'Program',
      'tab-a': 'Tab A',
      'tab-b': 'Tab B',
      elsewhere: 'Other device',
    },
    ends: {
      superseded: 'superseded',
      renewed: 'renewed',
      expired: 'expired',
      'logged-out': 'logged out',
      rejected: 'rejected',
    },
    now: 'now',
    end: 'end',
    notToScale: 'Times of the platform. The distances are not to scale.',
    asList: 'The same as a list',
    legend: {
      valid: 'valid',
      invalid: 'held, no longer valid',
      accepted: 'call accepted',
      refused: 'refused or lost',
      issued: 'token issued',
    },
    summary: (tokens, holders, from, to) =>
      `${tokens === 1 ? '1 token' : `${tokens} tokens`} from ${from} to ${to}. Lanes: ${holders}.`,
    join: (words) => words.join(', '),
    issued: (holder, token, by) =>
      by === 'login'
        ? `${holder} logs in and gets token ${token}.`
        : `${holder} refreshes and gets token ${token}.`,
    ended: (token, end) =>
      ({
        superseded: `Token ${token} is superseded.`,
        renewed: `Token ${token} is replaced by the new one.`,
        expired: `Token ${token} expires.`,
        'logged-out': `Token ${token} is logged out.`,
        rejected: `Token ${token} is rejected.`,
      })[end],
    tried: (holder, action, token, count) =>
      `${holder} ${enActions[action]}${token === undefined ? '' : ` with token ${token}`}${count > 1 ? `, ${count} times` : ''}`,
    outcomes: {
      accepted: () => 'accepted',
      refused: (code) => `refused, ${code}`,
      unanswered: () => 'no answer',
    },
  },
  {
    heading: '时间线',
    empty: '登录之后，时间线从这里开始。',
    holders: {
      page: '本页',
      program: '程序',
      'tab-a': '标签页 A',
      'tab-b': '标签页 B',
      elsewhere: '其他设备',
    },
    ends: {
      superseded: '被取代',
      renewed: '已更新',
      expired: '已过期',
      'logged-out': '已注销',
      rejected: '被拒绝',
    },
    now: '现在',
    end: '结束',
    notToScale: '时间以平台为准，间距不按比例。',
    asList: '以列表显示',
    legend: {
      valid: '有效',
      invalid: '仍持有，但已失效',
      accepted: '调用成功',
      refused: '被拒绝或丢失',
      issued: '签发令牌',
    },
    summary: (tokens, holders, from, to) =>
      `从 ${from} 到 ${to}，共 ${tokens} 个令牌。泳道：${holders}。`,
    join: (words) => words.join('、'),
    issued: (holder, token, by) =>
      by === 'login' ? `${holder}登录，得到令牌 ${token}。` : `${holder}刷新，得到令牌 ${token}。`,
    ended: (token, end) =>
      ({
        superseded: `令牌 ${token} 被取代。`,
        renewed: `令牌 ${token} 由新令牌接替。`,
        expired: `令牌 ${token} 过期。`,
        'logged-out': `令牌 ${token} 已注销。`,
        rejected: `令牌 ${token} 被拒绝。`,
      })[end],
    tried: (holder, action, token, count) =>
      `${holder}${token === undefined ? '' : `用令牌 ${token} `}${zhActions[action]}${count > 1 ? ` ${count} 次` : ''}`,
    outcomes: {
      accepted: () => '成功',
      refused: (code) => `被拒绝，${code}`,
      unanswered: () => '没有响应',
    },
  },
)
