import { expect, test } from 'vitest'
import { judgePost, type Outcome } from '../../server/publishing/pipeline/judge-post.ts'
import type { FieldFindings, PostFacts } from '../../server/publishing/pipeline/post.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const AT = 1_000 * DAY
const TEXT = 'Ongkir memang naik, tetapi pembeli pindah karena malas macet.'

const NOTHING: FieldFindings = { at: '/body/text', personal: [], links: [], rough: [] }
const PHONE: FieldFindings = { ...NOTHING, personal: [{ kind: 'phone', from: 3, to: 15 }] }
const ROUGH: FieldFindings = { ...NOTHING, rough: [{ from: 0, to: 6 }] }
const SHOP: FieldFindings = { ...NOTHING, links: [{ host: 'shopee.co.id', from: 1, to: 9 }] }
const PLAIN: PostFacts = {
  kind: 'reply',
  text: TEXT,
  fields: [NOTHING],
  at: AT,
  limited: true,
  thread: { id: 1, cooling: false },
  joinedAt: AT - 30 * DAY,
  level: 1,
  own: [],
  watched: false,
  nearlySaid: false,
}
const own = (count: number, minutesAgo: number, more: object = {}) =>
  Array.from({ length: count }, (_, n) => ({ threadId: 1, text: `Lain ${n}`, at: AT - minutesAgo * MINUTE, ...more }))
const cooling = { thread: { id: 1, cooling: true } }
const fresh = { joinedAt: AT - 1.5 * 60 * MINUTE }

const short = (outcome: Outcome): string => {
  if (outcome === 'publish') return outcome
  if ('refuse' in outcome) return `refuse ${outcome.refuse}`
  return 'hold' in outcome
    ? `hold ${outcome.hold.join(' ')}`
    : `nudge ${outcome.nudge.kinds.join(' ')}${outcome.nudge.holds ? ', holds' : ''}`
}

/** A post, what becomes of it at first, and when it is sent all the same. */
test.each<[string, Partial<PostFacts>, first: string, anyway?: string]>([
  ['plain words', {}, 'publish'],
  ['slow mode, the first reply', cooling, 'publish'],
  ['slow mode, nine minutes after the last', { ...cooling, own: own(1, 9) }, 'refuse slow-mode', 'refuse slow-mode'],
  ['slow mode, ten minutes after the last', { ...cooling, own: own(1, 10) }, 'publish'],
  ['slow mode, the last one elsewhere', { ...cooling, own: own(1, 1, { threadId: 2 }) }, 'publish'],
  ['slow mode, an edit', { ...cooling, kind: 'edit', own: own(1, 1) }, 'publish'],
  ['a newcomer after nine replies', { ...fresh, own: own(9, 20) }, 'publish'],
  ['a newcomer after ten replies', { ...fresh, own: own(10, 20) }, 'refuse newcomer-limit', 'refuse newcomer-limit'],
  ['a newcomer after three debates', { ...fresh, kind: 'thread', own: own(3, 20) }, 'refuse newcomer-limit', 'refuse newcomer-limit'],
  ['a newcomer after two debates', { ...fresh, kind: 'thread', own: own(2, 20) }, 'publish'],
  ['a newcomer who edits', { ...fresh, kind: 'edit', own: own(10, 20) }, 'publish'],
  ['ten replies of somebody who is here for a day', { joinedAt: AT - DAY, own: own(10, 20) }, 'publish'],
  [
    'the same text within five minutes',
    { own: own(1, 4, { text: `${TEXT.toUpperCase()} ` }) },
    'refuse repeated-text',
    'refuse repeated-text',
  ],
  ['the same text in another debate', { own: own(1, 4, { text: TEXT, threadId: 2 }) }, 'refuse repeated-text', 'refuse repeated-text'],
  ['the same text after five minutes', { own: own(1, 5, { text: TEXT }) }, 'publish'],
  ['the same few words in another debate', { text: 'Setuju.', own: own(1, 1, { text: 'Setuju.', threadId: 2 }) }, 'publish'],
  [
    'the same few words in this debate',
    { text: 'Setuju.', own: own(1, 1, { text: 'Setuju.' }) },
    'refuse repeated-text',
    'refuse repeated-text',
  ],
  ['nearly what somebody said today', { nearlySaid: true }, 'nudge repeat, holds', 'hold repeat'],
  ['a newcomer from the network of somebody who was put out', { level: 0, watched: true }, 'hold network', 'hold network'],
  ['his edit', { level: 0, watched: true, kind: 'edit' }, 'hold network', 'hold network'],
  ['the same once he is a member', { watched: true }, 'publish'],
  [
    'the same with a telephone number',
    { level: 0, watched: true, fields: [PHONE] },
    'nudge personal-data, holds',
    'hold personal-data network',
  ],
  ['the same with a rough word', { level: 0, watched: true, fields: [ROUGH] }, 'nudge words, holds', 'hold network'],
  ['the same by a moderator', { level: 0, watched: true, limited: false }, 'publish'],
  ['a shop, by a newcomer', { level: 0, fields: [SHOP] }, 'nudge links, holds', 'hold links'],
  ['a shop, by a member', { fields: [SHOP] }, 'publish'],
  [
    'three links in two fields, by a newcomer',
    { level: 0, fields: [0, 1, 2].map((n) => ({ ...NOTHING, links: [{ host: 'a.example', from: n, to: 9 }] })) },
    'nudge links, holds',
    'hold links',
  ],
  ['a telephone number', { fields: [PHONE] }, 'nudge personal-data, holds', 'hold personal-data'],
  [
    'a telephone number in a title',
    { fields: [NOTHING, { ...PHONE, at: '/body/title' }] },
    'nudge personal-data, holds',
    'hold personal-data',
  ],
  ['a rough word', { fields: [ROUGH] }, 'nudge words', 'publish'],
  ['a rough word and a number', { fields: [ROUGH, PHONE] }, 'nudge personal-data words, holds', 'hold personal-data'],
  [
    'a shop and a number, by a newcomer',
    { level: 0, fields: [SHOP, PHONE] },
    'nudge links personal-data, holds',
    'hold links personal-data',
  ],
  [
    'no limits: a shop, nearly said, in slow mode',
    { limited: false, level: 0, fields: [SHOP], nearlySaid: true, ...cooling, own: own(1, 1, { text: TEXT }) },
    'publish',
  ],
  ['no limits: a telephone number all the same', { limited: false, fields: [PHONE] }, 'nudge personal-data, holds', 'hold personal-data'],
  ['a number by who is too fast', { ...cooling, own: own(1, 1), fields: [PHONE] }, 'refuse slow-mode', 'refuse slow-mode'],
])('%s', (_, facts, first, anyway = 'publish') => {
  const post = { ...PLAIN, ...facts }
  expect([short(judgePost(post, false)), short(judgePost(post, true))]).toEqual([first, anyway])
})

test('a refusal says how long to wait, a question where in which field', () => {
  expect(judgePost({ ...PLAIN, ...cooling, own: own(1, 9) }, false)).toMatchObject({ detail: { retryAfter: 60 } })
  expect(judgePost({ ...PLAIN, ...fresh, own: own(10, 20) }, false)).toMatchObject({
    detail: { values: { replies: 10, threads: 3, hours: 23 } },
  })
  expect(judgePost({ ...PLAIN, level: 0, fields: [SHOP, { ...PHONE, at: '/body/title' }] }, false)).toEqual({
    nudge: {
      kinds: ['links', 'personal-data'],
      marks: [
        { at: '/body/text', code: 'shop', from: 1, to: 9 },
        { at: '/body/title', code: 'phone', from: 3, to: 15 },
      ],
      holds: true,
    },
  })
})
