import { expect, test } from 'vitest'
import { html } from '../../server/kernel/html.ts'
import { wordsFor } from '../../server/kernel/words.ts'
import { replyEnd, replyView } from '../../server/replies/reply-view.ts'
import type { Reply } from '../../server/replies/schema.ts'

const reply = (more: Partial<Reply> = {}): Reply => ({
  threadId: 42,
  number: 7,
  author: { name: 'sari', stall: 'online', role: 'member' },
  stall: 'online',
  intent: 'rebut',
  lang: 'id',
  text: 'Nah ini.',
  html: '<p>Nah ini.</p>',
  parent: 3,
  quote: null,
  state: 'shown',
  createdAt: Date.UTC(2026, 0, 5, 3),
  editedAt: null,
  ...more,
})
const draw = (more: Partial<Reply> = {}, locale: 'id' | 'en' = 'id', slots = {}) =>
  replyView(reply(more), wordsFor(locale), slots).toString() + replyEnd(reply(more), wordsFor(locale)).toString()

test('a reply carries its number, its author, its stall and its language', () => {
  const markup = draw()
  expect(markup).toMatch(/^<article class="reply on" id="b7" data-number="7" data-state="shown" data-author="sari"/)
  expect(markup).toContain('<div class="prose" lang="id"><p>Nah ini.</p></div>')
  expect(markup).toContain('Menyanggah <a href="#b3">#3</a>')
  expect(draw({}, 'en')).toContain('Disagrees with <a href="#b3">#3</a>')
  expect(markup).toContain('<time datetime="2026-01-05T03:00:00.000Z" data-ago>')
})

test('an answer to a reply on another page leads there', () => {
  expect(draw({ number: 117, parent: 3 })).toContain('href="/id/debat/42/b/3"')
  expect(draw({ number: 117, parent: 101 })).toContain('href="#b101"')
})

test('what people wrote is text: in quotes, names and attributes', () => {
  const evil = '"><script>alert(1)</script>'
  const markup = draw({
    author: { name: evil, stall: 'buyer', role: 'member' },
    quote: { number: 1, text: evil, author: evil, stall: 'offline' },
  })
  expect(markup).not.toContain('<script>')
  expect(markup.match(/&quot;&gt;&lt;script&gt;/g)!.length).toBeGreaterThanOrEqual(3)
})

test('a quote shows whose stall it comes from', () => {
  const markup = draw({ quote: { number: 3, text: 'Yang tidak ada itu waktunya.', author: 'lina_blokb', stall: 'offline' } })
  expect(markup).toContain(
    '<blockquote class="off" data-of="3"><a href="#b3">lina_blokb</a> <span class="s off">luring</span>: Yang tidak ada itu waktunya.</blockquote>',
  )
})

test.each(['hidden', 'deleted'] as const)('of a %s reply nothing is left but its number', (state) => {
  // Even if somebody hands in more than the read gives.
  const markup = draw({
    state,
    text: 'rahasia',
    html: '<p>rahasia</p>',
    quote: { number: 3, text: 'rahasia', author: 'rahasia', stall: 'online' },
  })
  expect(markup).toContain(`id="b7" data-number="7" data-state="${state}"`)
  expect(markup).toContain('#7')
  expect(markup).not.toMatch(/rahasia|sari|data-reply|data-flag/)
})

test('a closed shutter says why, when a decision is handed in', () => {
  expect(draw({ state: 'hidden', author: null }, 'id', { note: html`Aturan 3.` })).toContain('Aturan 3.')
})

test('an edited reply leads to its history', () => {
  expect(draw()).not.toContain('riwayat')
  expect(draw({ editedAt: 1 })).toContain('<a href="/id/debat/42/b/7/riwayat">diubah</a>')
})

test.each(['shown', 'hidden', 'deleted'] as const)('the markup of a %s reply closes what it opens', (state) => {
  const markup = draw({ state })
  for (const tag of ['article', 'div', 'p', 'header', 'a', 'span', 'b'])
    expect(markup.match(new RegExp(`<${tag}[ >]`, 'g'))?.length ?? 0, tag).toBe(markup.match(new RegExp(`</${tag}>`, 'g'))?.length ?? 0)
})
