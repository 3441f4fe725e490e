import { expect, test } from 'vitest'
import { timeline } from '../src/timeline/timeline.ts'
import type { Holder, Issued, TimelineEvent, Tried } from '../src/timeline/timeline-event.ts'

const hour = 3_600_000

const issued = (at: number, holder: Holder, token: number, by: Issued['by'] = 'login'): Issued => ({
  type: 'issued',
  at,
  holder,
  token,
  by,
  expiresAt: at + hour,
})

const called = (
  at: number,
  holder: Holder,
  token: number,
  outcome: Tried['outcome'] = 'accepted',
): Tried => ({
  type: 'tried',
  at,
  holder,
  token,
  action: 'call',
  outcome,
  ...(outcome === 'refused' && { code: '1010005' }),
})

/** Every stretch in one line: holder, token, places, state, end. */
function told(events: readonly TimelineEvent[], now: number): string[] {
  return timeline(events, now).lanes.flatMap(({ holder, stretches }) =>
    stretches.map(
      ({ token, from, to, state, end }) => `${holder} ${token} ${from}-${to} ${state} ${end ?? ''}`,
    ),
  )
}

test('a valid token extends to now', () => {
  expect(told([issued(0, 'page', 1), called(10, 'page', 1)], 20)).toEqual(['page 1 0-2 valid '])
})

test('a login by another client supersedes a token, and its holder notices with the next call', () => {
  const events = [
    issued(0, 'page', 1),
    issued(100, 'elsewhere', 2),
    called(200, 'page', 1, 'refused'),
  ]

  expect(told(events, 300)).toEqual([
    'page 1 0-1 valid superseded',
    'page 1 1-2 invalid ',
    'elsewhere 2 1-3 valid ',
  ])
})

test('a refresh by the holder renews the token, and one by another holder supersedes it', () => {
  expect(told([issued(0, 'page', 1), issued(5, 'page', 2, 'refresh')], 9)).toEqual([
    'page 1 0-1 valid renewed',
    'page 2 1-2 valid ',
  ])
  expect(told([issued(0, 'tab-a', 1), issued(5, 'tab-b', 2, 'refresh')], 9)[0]).toBe(
    'tab-a 1 0-1 valid superseded',
  )
})

test('a token expires after an hour, even without an event', () => {
  const events = [issued(0, 'page', 1), called(2 * hour, 'page', 1, 'refused')]

  const { moments } = timeline(events, 2 * hour)
  expect(moments.map(({ at, happening }) => [at, happening.type])).toEqual([
    [0, 'issued'],
    [hour, 'expired'],
    [2 * hour, 'tried'],
    [2 * hour, 'now'],
  ])
  expect(told(events, 2 * hour)).toEqual(['page 1 0-1 valid expired', 'page 1 1-2 invalid '])
  // One millisecond before, it is alive.
  expect(told([issued(0, 'page', 1)], hour - 1)).toEqual(['page 1 0-1 valid '])
})

test('a superseded or logged-out token does not also expire', () => {
  const superseded = timeline([issued(0, 'page', 1), issued(5, 'elsewhere', 2)], hour)
  expect(superseded.moments.filter(({ happening }) => happening.type === 'expired')).toEqual([])

  const logout: Tried = { ...called(5, 'page', 1), action: 'logout' }
  expect(told([issued(0, 'page', 1), logout], 2 * hour)).toEqual(['page 1 0-1 valid logged-out'])
})

test('a refusal without a known reason is a rejection', () => {
  expect(told([issued(0, 'page', 1), called(5, 'page', 1, 'refused')], 9)).toEqual([
    'page 1 0-1 valid rejected',
  ])
})

test('a holder that calls with the token of another holder shares it', () => {
  const events = [issued(0, 'tab-a', 1), called(5, 'tab-b', 1), called(6, 'tab-a', 1)]

  expect(told(events, 9)).toEqual(['tab-a 1 0-3 valid ', 'tab-b 1 1-3 valid '])
})

test('consecutive calls with the same outcome are one moment', () => {
  const hundred = Array.from({ length: 100 }, (_, place) => called(place, 'page', 1))
  const { moments } = timeline(
    [issued(0, 'page', 1), ...hundred, called(100, 'page', 1, 'refused')],
    200,
  )

  expect(
    moments.map(({ happening }) => (happening.type === 'tried' ? happening.count : 0)),
  ).toEqual([0, 100, 1, 0])
})

test('no events give an empty timeline', () => {
  expect(timeline([], 5)).toEqual({
    moments: [{ at: 5, holder: undefined, happening: { type: 'now' } }],
    lanes: [],
  })
})
