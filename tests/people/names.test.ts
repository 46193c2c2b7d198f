import { assert, property, string, stringMatching } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { people } from '../../server/demo/content/people.ts'
import { Refusal } from '../../server/kernel/refusal.ts'
import { checkName } from '../../server/people/names/check-name.ts'
import { nameSkeleton } from '../../server/people/names/name-skeleton.ts'

const verdict = (name: string): string => {
  try {
    return checkName(name).name
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

describe('names that look alike are one name', () => {
  test.each([
    ['case', 'Sari', 'sari'],
    ['Cyrillic a', 'sаri', 'sari'],
    ['all Cyrillic', 'рор', 'pop'],
    ['Greek o', 'tοkο', 'toko'],
    ['Greek capitals', 'ΑΒΚ', 'abk'],
    ['full width', 'ｓａｒｉ', 'sari'],
    ['mathematical letters', '𝐬𝐚𝐫𝐢', 'sari'],
    ['a ligature', 'ﬁtri', 'fitri'],
    ['dotless i', 'sarı', 'sari'],
    ['accents', 'sárì', 'sari'],
    ['stacked marks', 's\u0336ari', 'sari'],
    ['zero and o', 't0k0', 'toko'],
    ['one and l', 'a1i', 'ali'],
    ['capital i and l', 'aIi', 'all'],
    ['rn and m', 'burni', 'bumi'],
    ['vv and w', 'vvati', 'wati'],
    ['five and s', '5ari', 'sari'],
    ['other separators', 'lina_blokb', 'lina.blokb'],
    ['no separators', 'lina-blokb', 'linablokb'],
    ['a separator that splits a pair', 'bur.ni', 'bumi'],
    ['zero width space', 'sa\u200bri', 'sari'],
    ['zero width joiner', 'sa\u200dri', 'sari'],
    ['soft hyphen', 'sa\u00adri', 'sari'],
    ['right-to-left override', '\u202esari', 'sari'],
    ['word joiner', 'sari\u2060', 'sari'],
  ])('%s', (_, one, other) => {
    expect(nameSkeleton(one)).toBe(nameSkeleton(other))
  })

  test.each([
    ['sari', 'sara'],
    ['budi', 'rudi'],
    ['lina_blokb', 'lina_blokf'],
    ['sari2', 'sari3'],
    ['mas.tejo', 'mas.teja'],
  ])('%s and %s are two', (one, other) => {
    expect(nameSkeleton(one)).not.toBe(nameSkeleton(other))
  })

  test('the skeleton of a name that may be had is its own skeleton', () => {
    const anyName = stringMatching(/^[A-Za-z][A-Za-z0-9._-]{2,23}$/)
    assert(property(anyName, (name) => nameSkeleton(nameSkeleton(name)) === nameSkeleton(name)))
  })

  test('any text at all has one', () => {
    assert(property(string({ unit: 'binary' }), (text) => typeof nameSkeleton(text) === 'string'))
  })
})

describe('a name that may be had', () => {
  test.each(['sari', 'Rini.Kerudung', 'lina_blokb', 'pak-darto', 'a1b2', 'ani', 'abcdefghijklmnopqrstuvwx', 'badminton.fan', 'priya.live'])(
    '%s',
    (name) => {
      expect(verdict(name)).toBe(name)
    },
  )

  test('is kept in its plain form, with its skeleton', () => {
    expect(checkName('  Ｓａｒｉ９９ ')).toEqual({ name: 'Sari99', skeleton: nameSkeleton('sari99') })
  })

  test('all people of the demo market have one, by hand where they are staff', () => {
    for (const { name, role } of people) expect(checkName(name, role ? 'staff' : 'anybody').name).toBe(name)
  })
})

describe('a name that cannot be had', () => {
  test.each([
    ['too short', 'an'],
    ['too long', 'abcdefghijklmnopqrstuvwxy'],
    ['empty', ''],
    ['a number first', '9ani'],
    ['a dot first', '.ani'],
    ['two dots', 'a..b'],
    ['two signs in a row', 'a._b'],
    ['a sign at the end', 'ani.'],
    ['a space', 'ani baru'],
    ['a slash', 'ani/baru'],
    ['an at sign', 'ani@baru'],
    ['a colon', 'ani:baru'],
    ['Cyrillic', 'sаri'],
    ['Greek', 'tοko'],
    ['an emoji', 'ani😀x'],
    ['a zero width space', 'an\u200bi'],
    ['a right-to-left override', 'an\u202ei'],
    ['a line break', 'ani\nbaru'],
    ['a NUL', 'ani\0'],
    ['half a surrogate', 'ani\ud800'],
    ['a combining mark', 'ani\u0301'],
    ['an address', 'sari.com'],
    ['an Indonesian address', 'lapak.co.id'],
    ['a shop address', 'lapak.shop'],
    ['www', 'www.sari'],
    ['a scheme', 'https-sari'],
    ['markup', '<b>ani'],
  ])('%s', (_, name) => {
    expect(verdict(name)).toBe('name-invalid')
  })

  test.each([
    'admin',
    'Admin',
    'ADM1N',
    'a.d.m.i.n',
    'admin_lapak',
    'lapak.admin',
    'admin22',
    'administrator',
    'moderator',
    'm0derat0r',
    'mod',
    'mod_ani',
    'tim-mod',
    'tim.resmi',
    'dua_lapak',
    'DuaLapak',
    'dualapak.id2',
    'dualapak-info',
    'anonim',
    'an0n1m',
    'system',
    'sistem',
    'akun_dihapus',
    'akundihapus',
    'root',
    'root1',
    'support',
    'bantuan',
    'tiktok',
    't.i.k.t.o.k',
    'tiktok_shop',
    'toko.tiktok',
    'tokopedia',
    'bukalapak',
    'gojek',
    'goto',
    'shopee.care',
    'kompasiana',
    'idea',
    'pak.menteri',
    'kemendag',
    'teten_masduki',
    'zulhas',
    'jokowi',
  ])('%s is somebody else’s', (name) => {
    expect(verdict(name)).toBe('name-reserved')
  })

  test('says which field is wrong', () => {
    expect(() => checkName('admin')).toThrow(expect.objectContaining({ detail: { at: '/body/name' } }))
    expect(() => checkName('a')).toThrow(expect.objectContaining({ detail: { at: '/body/name' } }))
  })
})
