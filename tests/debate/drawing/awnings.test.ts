import { expect, test } from 'vitest'
import { balanceView } from '../../../server/debate/drawing/balance-view.ts'
import { replyFiguresView } from '../../../server/debate/drawing/reply-figures-view.ts'
import { smallBalanceView } from '../../../server/debate/drawing/small-balance-view.ts'
import type { Badge } from '../../../server/debate/score/badge-of.ts'
import { type Counts, NO_FIGURES, NO_STANCES, type StallStances } from '../../../server/debate/score/figures.ts'
import { shownFigures } from '../../../server/debate/score/shown-figures.ts'
import { shownStances } from '../../../server/debate/score/shown-stances.ts'
import { wordsFor } from '../../../server/kernel/words.ts'

const id = wordsFor('id')
const en = wordsFor('en')
const stances: StallStances = {
  ...NO_STANCES,
  online: { agree: 151, unsure: 23, disagree: 38 },
  offline: { agree: 24, unsure: 11, disagree: 29 },
}
const textOf = (markup: { toString(): string }) =>
  markup
    .toString()
    .replaceAll(/<span aria-hidden.*?<\/span>|<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()

test('two stalls stand side by side under awnings that are as full as the stall agrees', () => {
  const markup = balanceView(shownStances(stances), id).toString()
  expect(markup).toContain('<rect class="u" x="71%" width="11%"/><rect class="n" x="82%" width="18%"/>')
  expect(markup).toContain('<rect class="u" x="38%" width="17%"/><rect class="n" x="55%" width="45%"/>')
  expect(textOf(markup)).toBe('Lapak daring 71% setuju 11% ragu 18% tidak 212 orang Lapak luring 38% setuju 17% ragu 45% tidak 64 orang')
  expect(textOf(balanceView(shownStances(stances), en))).toContain('Offline stall 38% agree 17% unsure 45% disagree 64 people')
})

test('before five have spoken an awning is empty, and nothing in the page tells what the four think', () => {
  const few = (agree: number) => ({ ...stances, offline: { agree, unsure: 0, disagree: 4 - agree } })
  for (const view of [balanceView, smallBalanceView]) {
    expect(view(shownStances(few(4)), id).toString()).toBe(view(shownStances(few(0)), id).toString())
    expect(textOf(view(shownStances(few(4)), id))).toContain('perlu 1 lagi')
    expect(view(shownStances(few(4)), id).toString()).toContain('<svg aria-hidden="true"><rect class="n" x="0%" width="100%"/></svg>')
  }
})

test('buyers and observers stand below in words, and who has nobody is not named', () => {
  const more = { ...stances, buyer: { agree: 13, unsure: 4, disagree: 6 }, observer: { agree: 2, unsure: 1, disagree: 0 } }
  expect(textOf(balanceView(shownStances(more), id))).toContain('Pembeli 57% Pengamat perlu 2 lagi')
  expect(textOf(balanceView(shownStances(stances), id))).not.toMatch(/Pembeli|Pengamat/)
})

const votes = (agree: number, disagree = 0, pass = 0): Counts => ({ agree, disagree, pass })
const reply = (online: Counts, offline: Counts, badge: Badge, more: { minds?: number; frozen?: string; buyer?: Counts } = {}) => ({
  ...shownFigures({ figures: { ...NO_FIGURES, online, offline, buyer: more.buyer ?? votes(0) }, badge, frozen: more.frozen ?? null }),
  minds: more.minds ?? 0,
})

test('a reply says how many of each stall agree, and what both agree on is said in words and by a sign', () => {
  const markup = replyFiguresView(
    { threadId: 1, number: 3 },
    reply(votes(44, 6, 2), votes(27, 4), 'common-ground', { minds: 2 }),
    id,
  ).toString()
  expect(markup).toMatch(/^<div class="figs" data-figures="3">/)
  expect(textOf(markup)).toBe('daring 44 setuju dari 52 luring 27 setuju dari 31 Titik temu Mengubah pikiran 2 orang')
  expect(markup).toContain('<a class="meet" href="/id/titik-temu?debat=1&amp;b=3"><svg class="i" aria-hidden="true"><use href="#meet" />')
  expect(markup).toContain('#swap')
})

test.each<[Badge, string, boolean]>([
  ['provisional', 'Titik temu (sementara)', true],
  ['candidate', 'Calon titik temu', false],
])('%s is said as "%s"', (badge, said, teal) => {
  const markup = replyFiguresView({ threadId: 1, number: 3 }, reply(votes(12, 1), votes(12, 1), badge), id).toString()
  expect(textOf(markup)).toContain(said)
  expect(markup.includes('class="meet"')).toBe(teal)
})

test('a reply says what it still needs, and from whom', () => {
  expect(textOf(replyFiguresView({ threadId: 1, number: 4 }, reply(votes(18, 15), votes(2, 1), 'waiting'), id))).toBe(
    'daring 18 setuju dari 33 luring perlu 2 lagi Butuh 2 suara lagi dari lapak luring',
  )
  expect(textOf(replyFiguresView({ threadId: 1, number: 4 }, reply(votes(1), votes(20, 2), 'waiting'), en))).toContain(
    'Needs 4 more votes from online',
  )
  expect(textOf(replyFiguresView({ threadId: 1, number: 4 }, reply(votes(0), votes(0), 'waiting'), id))).toBe(
    'daring perlu 5 lagi luring perlu 5 lagi',
  )
})

test('while the votes on a reply are looked into it shows no badge', () => {
  const said = textOf(replyFiguresView({ threadId: 1, number: 4 }, reply(votes(20), votes(20), 'common-ground', { frozen: 'burst' }), id))
  expect(said).toContain('Lencana sedang ditinjau')
  expect(said).not.toContain('Titik temu')
})

test('buyers and observers say what they think of a reply beside the badge, from five on', () => {
  expect(
    textOf(replyFiguresView({ threadId: 1, number: 4 }, reply(votes(20), votes(20), 'common-ground', { buyer: votes(3, 5) }), id)),
  ).toContain('pembeli 3 setuju dari 8')
  expect(
    textOf(replyFiguresView({ threadId: 1, number: 4 }, reply(votes(20), votes(20), 'common-ground', { buyer: votes(4) }), id)),
  ).not.toContain('pembeli')
})
