import * as fc from 'fast-check'
import MarkdownIt from 'markdown-it'
import { describe, expect, test } from 'vitest'
import { isAllowedMarkup } from '../../server/kernel/check-markup.ts'
import { hiddenPlace, isAllowedLink } from '../../server/kernel/check-link.ts'
import { plainText, renderMarkdown } from '../../server/kernel/markdown.ts'
import { HOSTILE, PLACES } from './hostile-text.ts'

const rendered = (source: string) => renderMarkdown(source).toString()
const everywhere = HOSTILE.flatMap((hostile) => PLACES.map((place) => place(hostile)))

/**
 * What a browser could see in this markup that it should not: an oracle that shares nothing with the renderer's own check. It
 * takes every `<` that could open something, reads the attributes leniently as browsers do, and resolves each address.
 */
function dangersOf(markup: string): string[] {
  const dangers: string[] = []
  for (const [, name = '', attributes = ''] of markup.matchAll(/<[/!?]?([a-z][^\s/>]*)?([^>]*)>?/gi)) {
    if (!/^(p|em|strong|s|ul|ol|li|blockquote|pre|code|a|span|br|hr)$/.test(name)) dangers.push(`tag ${name}`)
    for (const [, attribute = '', double, single, bare] of attributes.matchAll(
      /([^\s"'=<>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g,
    )) {
      const value = double ?? single ?? bare ?? ''
      if (!/^(href|rel|start|class)$/.test(attribute)) dangers.push(`attribute ${attribute}`)
      if (attribute === 'class' && value !== 'link-host') dangers.push(`class ${value}`)
      if (attribute === 'href') dangers.push(...dangersOfAddress(value.replaceAll('&amp;', '&').replaceAll('&quot;', '"')))
    }
  }
  return dangers
}

function dangersOfAddress(address: string): string[] {
  if (!URL.canParse(address, 'https://forum.example')) return [`address ${address}`]
  const { protocol, host, username } = new URL(address, 'https://forum.example')
  const leaves = host !== 'forum.example' && !/^https?:\/\//.test(address)
  return !/^(https?|mailto):$/.test(protocol) || username || (leaves && protocol !== 'mailto:') ? [`address ${address}`] : []
}

describe('hostile text', () => {
  test('in every place of a text stays text', () => {
    expect(HOSTILE.length).toBeGreaterThanOrEqual(60)
    for (const source of everywhere) {
      const markup = rendered(source)
      expect(dangersOf(markup), source).toEqual([])
      expect(isAllowedMarkup(markup), source).toBe(true)
    }
  })

  test('would be seen if the renderer let it through: raw HTML is caught by the oracle and by the last lock', () => {
    const careless = MarkdownIt({ html: true })
    careless.validateLink = () => true
    const outcomes = everywhere.map((source) => careless.render(source)).filter((markup) => dangersOf(markup).length > 0)
    expect(outcomes.length).toBeGreaterThan(everywhere.length / 3)
    for (const markup of outcomes) expect(isAllowedMarkup(markup), markup).toBe(false)
  })

  test('even the default link check lets some of them through, ours none', () => {
    const standard = MarkdownIt()
    expect(HOSTILE.filter((url) => standard.validateLink(url) && dangersOfAddress(url).length > 0).length).toBeGreaterThan(5)
    for (const url of HOSTILE.filter(isAllowedLink)) expect(dangersOfAddress(url), url).toEqual([])
  })

  test('any mixture of signs renders to allowed markup, and its words can always be taken', () => {
    const sign = fc.constantFrom(
      ...Array.from('[]()<>*_`~!\\"\'&#;:|-+.= \n\t0a@'),
      '](',
      '![',
      '**',
      '```',
      '\n\n',
      '> ',
      'https://',
      'javascript:',
      '&#x3c;',
      '<script>',
      '<a href="',
      '\ud800',
      '\u202e',
    )
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 5, arbitrary: sign }, fc.string({ maxLength: 8, unit: 'binary' })), { maxLength: 60 }),
        (parts) => {
          const source = parts.join('')
          expect(dangersOf(rendered(source))).toEqual([])
          expect(typeof plainText(source)).toBe('string')
        },
      ),
      { numRuns: 2000 },
    )
  })
})

test.each<[what: string, source: string, markup: string]>([
  ['a paragraph with a line break', 'satu\ndua', '<p>satu<br>\ndua</p>\n'],
  ['emphasis', '**tebal** _miring_ ~~coret~~', '<p><strong>tebal</strong> <em>miring</em> <s>coret</s></p>\n'],
  ['a list', '- a\n- b', '<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n'],
  ['a list that starts later', '5. a', '<ol start="5">\n<li>a</li>\n</ol>\n'],
  ['a quote', '> kata', '<blockquote>\n<p>kata</p>\n</blockquote>\n'],
  ['code', '`<b>`', '<p><code>&lt;b&gt;</code></p>\n'],
  ['a block of code without the name of its language', '```js\nx\n```', '<pre><code>x\n</code></pre>\n'],
  ['the number of a reply is no heading', '#3 benar', '<p>#3 benar</p>\n'],
  ['nor is this', '# besar', '<p># besar</p>\n'],
  ['an image is a sign and a link', '![a](/x)', '<p>!<a href="/x" rel="ugc nofollow noopener">a</a></p>\n'],
  [
    'an address alone',
    'https://a.example/?b=1&c=2',
    '<p><a href="https://a.example/?b=1&amp;c=2" rel="ugc nofollow noopener">https://a.example/?b=1&amp;c=2</a></p>\n',
  ],
  ['a host or a mail address alone is no link', 'a.example b@c.example', '<p>a.example b@c.example</p>\n'],
  ['an entity is shown as written', '&lt; &#769;', '<p>&amp;lt; &amp;#769;</p>\n'],
  ['nothing', ' \n ', ''],
])('%s', (_, source, markup) => {
  expect(rendered(source)).toBe(markup)
})

test.each<[href: string, words: string, place: string | undefined]>([
  ['https://evil.example/x', 'tokopedia.com', 'evil.example'],
  ['https://evil.example/x', 'lihat https://www.tokopedia.com/promo', 'evil.example'],
  ['https://tokopedia.com.evil.example', 'tokopedia.com', 'tokopedia.com.evil.example'],
  ['https://evil-tokopedia.com', 'tokopedia.com', 'evil-tokopedia.com'],
  ['https://evil.example', 'ｔｏｋｏｐｅｄｉａ．com', 'evil.example'],
  ['https://evil.example', 'toko\u200bpedia\u200b.\u2060com', 'evil.example'],
  ['https://evil.example', 'tokopedia\ufe00.com', 'evil.example'],
  ['https://evil.example', 'tokopedia\uff61com', 'evil.example'],
  ['https://evil.example', '...tokopedia.com...', 'evil.example'],
  ['https://evil.example', 'evil.example, bukan tokopedia.com', 'evil.example'],
  ['/id/keluar', 'tokopedia.com', '/id/keluar'],
  ['mailto:a@evil.example', 'tokopedia.com', 'mailto:a@evil.example'],
  ['https://xn--80ak6aa92e.com', 'sini', 'xn--80ak6aa92e.com'],
  ['https://www.tokopedia.com/x', 'tokopedia.com', undefined],
  ['https://tokopedia.com/x', 'tokopedia.com', undefined],
  ['https://tokopedia.com/x', 'Ini tokopedia.com.', undefined],
  ['https://evil.example', 'harga naik 3.5 persen', undefined],
  ['https://evil.example', 'baca ini', undefined],
])('a link to %s that says %j really goes to %s', (href, words, place) => {
  expect(hiddenPlace(href, words)).toBe(place)
})

test('a link that says another place shows the real one after it', () => {
  expect(rendered('[**toko**pedia.com](https://evil.example)')).toContain('</a> <span class="link-host">(evil.example)</span>')
})

test('texts that would keep the server busy are shown as they are', () => {
  for (const busy of ['['.repeat(20_000), '[a]('.repeat(5000), 'https://a.example/'.repeat(1000)]) {
    expect(rendered(busy)).toBe(`<p>${busy}</p>`)
    expect(plainText(busy)).toBe(busy)
  }
})

test('the words of a link are looked at once: a long one takes no longer than others', () => {
  // U+3316 stands for six letters, U+2488 for a digit and a dot.
  for (const word of ['a', '\u3316', '\u2488', 'a.', '-', 'a-', '.a']) {
    const source = `[${word.repeat(2000 / word.length)}](https://a.example)\n`.repeat(5)
    const start = performance.now()
    rendered(source)
    expect(performance.now() - start, word).toBeLessThan(2500)
  }
})

test.each<[source: string, words: string]>([
  ['**Ongkir** naik,\n[lihat](https://a.example "x")', 'Ongkir naik,\nlihat'],
  ['> kutip\n\njawab `kode`', 'kutip\njawab kode'],
  ['- a\n- b', 'a\nb'],
  ['```\nx < y\n```', 'x < y'],
  ['<b>tebal</b> & lain', '<b>tebal</b> & lain'],
  ['', ''],
])('the words of %j', (source, words) => {
  expect(plainText(source)).toBe(words)
})
