import { describe, expect, test } from 'vitest'
import { wordsFor } from '../../server/kernel/words.ts'
import { personMark } from '../../server/people/person-mark.ts'
import { personView } from '../../server/people/person-view.ts'
import { stallBadge } from '../../server/people/stall-badge.ts'

const [id, en] = [wordsFor('id'), wordsFor('en')]

describe('a stall', () => {
  test.each([
    ['online', 'on', 'daring', 'online'],
    ['offline', 'off', 'luring', 'offline'],
    ['buyer', 'buy', 'pembeli', 'buyer'],
    ['observer', 'obs', 'pengamat', 'observer'],
  ] as const)('%s is told by its shape and by a word in the reader’s language', (stall, shape, indonesian, english) => {
    expect(stallBadge(stall, id).toString()).toBe(`<span class="s ${shape}">${indonesian}</span>`)
    expect(stallBadge(stall, en).toString()).toBe(`<span class="s ${shape}">${english}</span>`)
  })

  test('has a long form', () => {
    expect(stallBadge('online', id, 'long').toString()).toContain('Lapak daring')
  })
})

describe('a person’s sign', () => {
  test.each([
    ['rini.kerudung', 'RK'],
    ['lina_blokb', 'LB'],
    ['sari', 'SA'],
    ['a1', 'A1'],
  ])('of %s is %s', (name, initials) => {
    expect(personMark(name, 'offline').toString()).toBe(`<span class="who off" aria-hidden="true">${initials}</span>`)
  })

  test('stands under no awning where no stall is known', () => {
    expect(personMark('sari', null).toString()).toBe('<span class="who" aria-hidden="true">SA</span>')
  })
})

describe('a person in a line', () => {
  const text = (markup: string) =>
    markup
      .replaceAll(/<[^>]*>/g, '')
      .replaceAll(/\s+/g, ' ')
      .trim()

  test('is his name, which leads to him and is not translated, and his stall', () => {
    const view = personView({ name: 'sari', stall: 'online', role: 'member' }, id).toString()
    expect(view).toContain('translate="no"')
    expect(view).toContain('href="/id/orang/sari"')
    expect(text(view)).toBe('sari daring')
    expect(personView({ name: 'sari', stall: 'online', role: 'member' }, en).toString()).toContain('href="/en/people/sari"')
  })

  test('says who moderates', () => {
    expect(text(personView({ name: 'mira', stall: 'observer', role: 'moderator' }, id).toString())).toBe('mira Moderator pengamat')
  })

  test('may have no stall, or be gone', () => {
    expect(text(personView({ name: 'sari', stall: null, role: 'member' }, id).toString())).toBe('sari')
    expect(text(personView(null, en).toString())).toBe('deleted account')
  })

  test('never brings markup in by his name', () => {
    const view = personView({ name: '<img src=x onerror=alert(1)>"', stall: 'buyer', role: 'member' }, id).toString()
    expect(view).not.toContain('<img')
    expect(view.match(/"/g)!.length % 2).toBe(0)
  })
})
