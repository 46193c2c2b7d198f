import { expect, test } from 'vitest'
import { markSpans } from '../../server/publishing/words/mark-spans.ts'

test.each([
  ['nothing found', 'a < b', [], 'a &lt; b'],
  ['one place', 'tanya 0812 ya', [[6, 10]], 'tanya <mark>0812</mark> ya'],
  [
    'two places in any order',
    'a b c',
    [
      [4, 5],
      [0, 1],
    ],
    '<mark>a</mark> b <mark>c</mark>',
  ],
  [
    'a place in another one',
    'wa.me/62812',
    [
      [0, 11],
      [6, 11],
    ],
    '<mark>wa.me/62812</mark>',
  ],
  [
    'places that overlap',
    'abcdef',
    [
      [0, 4],
      [2, 6],
    ],
    '<mark>abcdef</mark>',
  ],
  [
    'places side by side',
    'abcd',
    [
      [0, 2],
      [2, 4],
    ],
    '<mark>ab</mark><mark>cd</mark>',
  ],
  ['markup within and around', '<b>x</b>', [[3, 4]], '&lt;b&gt;<mark>x</mark>&lt;/b&gt;'],
  ['signs of two units', '😀 goblok', [[3, 9]], '😀 <mark>goblok</mark>'],
] as const)('%s', (_, text, spans, markup) => {
  expect(
    markSpans(
      text,
      spans.map(([from, to]) => ({ from, to })),
    ).toString(),
  ).toBe(markup)
})
