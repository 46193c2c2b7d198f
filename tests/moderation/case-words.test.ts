import { expect, test } from 'vitest'
import { markMasked } from '../../server/moderation/cases/mark-masked.ts'
import { masked } from '../../server/moderation/cases/masked.ts'
import { readCase } from '../../server/moderation/cases/read-case.ts'
import { translateCase } from '../../server/moderation/cases/translate-case.ts'
import { unmaskCase } from '../../server/moderation/cases/unmask-case.ts'
import { wordChanges } from '../../server/moderation/cases/word-changes.ts'
import { readActor } from '../../server/people/read-actor.ts'
import { changeReply } from '../../server/replies/change-reply.ts'
import { onBothEngines } from '../tools/open-store.ts'
import { marketWithFlags, refuses } from './market-with-flags.ts'
import { openSite } from './open-site.ts'

test.each<[before: string, after: string, changes: string]>([
  ['sama saja', 'sama saja', 'sama saja'],
  ['', 'semua baru', '+semua baru+'],
  ['semua hilang', '', '-semua hilang-'],
  ['kurir ini maling', 'kurir ini terlambat', 'kurir ini -maling-+terlambat+'],
  ['satu dua tiga empat', 'satu tiga lima empat', 'satu -dua -tiga +lima +empat'],
  ['a b a b a', 'b a b', '-a -b a b -a-'],
])('from %j to %j the words change so', (before, after, changes) => {
  const sign = { same: '', gone: '-', new: '+' }
  const said = wordChanges(before, after).map(({ kind, text }) => sign[kind] + text + sign[kind])
  expect(said.join('').replaceAll(' ', '')).toBe(changes.replaceAll(' ', ''))
})

test('both texts can be read out of what changed, however long they are', () => {
  const long = (word: string) => Array.from({ length: 2500 }, (_, index) => `${word}${index}`).join(' ')
  for (const [before, after] of [
    ['Nomornya ada\n\ndi sini.', 'Nomornya tidak\nada di sana.'],
    [long('a'), long('b')],
  ] as const) {
    const changes = wordChanges(before, after)
    const read = (kinds: string[]) =>
      changes
        .filter(({ kind }) => kinds.includes(kind))
        .map(({ text }) => text)
        .join('')
    expect(read(['gone'])).not.toBe('')
    expect(read(['same', 'gone']).replaceAll(/\s+/g, ' ')).toBe(before.replaceAll(/\s+/g, ' '))
    expect(read(['same', 'new']).replaceAll(/\s+/g, ' ')).toBe(after.replaceAll(/\s+/g, ' '))
  }
})

test.each<[text: string, shown: string]>([
  ['telepon 0812 3456 7841 ya', 'telepon <mark>08•• •••• ••••</mark> ya'],
  ['surat ke budi@example.com.', 'surat ke <mark>b•••••</mark>.'],
  ['harga Rp 1.500.000', 'harga Rp 1.500.000'],
])('in %j personal data is a dark block', (text, shown) => {
  expect(markMasked(masked(text).text).toString()).toBe(shown)
})

test('what stands inside a tag is left alone', () => {
  expect(markMasked('<a href="tel:08••••">08•• ••</a>').toString()).toBe('<a href="tel:08••••"><mark>08•• ••</mark></a>')
})

const NUMBER = '0812 3456 7841'

onBothEngines('a case with personal data', (_, engine) => {
  const opened = async () => {
    const market = await marketWithFlags({ engine })
    await market.say('jaka', `Telepon dia di ${NUMBER}, ramai-ramai.`)
    await market.flag('tika', 6, 'personal-data', `Itu ${NUMBER} milik kurir.`)
    const { forum } = market
    const see = async (name: string) => {
      const viewer = await readActor(forum.readers.read, await forum.person(name), forum.at)
      return forum.readers.snapshot((scope) => readCase(scope, 1, viewer, forum.at))
    }
    return { ...market, see }
  }

  test('shows the rough words that stand in it once each, and judges nothing by them', async () => {
    const { forum, flag, say } = await marketWithFlags({ engine })
    await say('lina', 'Dasar g0blok, memang goblok, dan g0blok lagi.')
    await flag('tika', 6, 'harassment')
    const found = await forum.readers.snapshot(async (scope) =>
      readCase(scope, 1, await readActor(scope, await forum.person('ani'), forum.at), forum.at),
    )
    expect([found.rough, found.post.state]).toEqual([['g0blok', 'goblok'], 'shown'])
  })

  test('is masked in every word of it until a moderator opens it, which its history says', async () => {
    const { forum, see } = await opened()
    await forum.run(changeReply, { as: 'jaka', input: { threadId: 1, number: 6, text: `Telepon ${NUMBER} saja.` } })
    const before = await see('ani')
    expect([before.masked, JSON.stringify(before).includes('3456')]).toEqual([true, false])
    await forum.run(unmaskCase, { as: 'ani', input: { caseId: 1 } })
    await forum.run(unmaskCase, { as: 'ani', input: { caseId: 1 } })
    const after = await see('ani')
    expect([after.masked, after.post.text, after.evidence[0]?.text]).toEqual([
      false,
      `Telepon ${NUMBER} saja.`,
      `Telepon dia di ${NUMBER}, ramai-ramai.`,
    ])
    const other = await see('bayu')
    expect([other.masked, other.steps]).toEqual([true, [{ kind: 'unmask', by: 'ani', at: forum.at }]])
    await expect(forum.run(unmaskCase, { as: 'tika', input: { caseId: 1 } })).rejects.toEqual(refuses('not-a-moderator'))
  })

  test('is translated by a moderator who reads both languages, and by no other', async () => {
    const { forum, see } = await opened()
    await forum.person('cici', { role: 'moderator', reads: ['id'] })
    await forum.person('dodi', { role: 'moderator', reads: ['id', 'en'] })
    const input = { caseId: 1, text: 'Call him, all of you.' }
    await expect(forum.run(translateCase, { as: 'cici', input })).rejects.toEqual(refuses('not-allowed'))
    await forum.run(translateCase, { as: 'dodi', input: { ...input, text: 'Phone him.' } })
    await forum.run(translateCase, { as: 'dodi', input })
    expect((await see('cici')).translation).toEqual({ lang: 'en', text: input.text, by: 'dodi', at: forum.at })
    expect([(await see('cici')).mayTranslate, (await see('dodi')).mayTranslate]).toEqual([false, true])
  })

  test('says how many strikes its author has, and what other cases there are about him', async () => {
    const { forum, flag, hide, see } = await opened()
    await flag('tika', 3)
    expect(await see('ani')).toMatchObject({ strikes: 0, earlier: [{ id: 2, state: 'open', reason: 'personal-data' }] })
    await hide('ani', 2)
    expect(await see('ani')).toMatchObject({ strikes: 1, earlier: [{ id: 2, state: 'decided' }] })
    forum.at += 90 * 86_400_000
    expect((await see('ani')).strikes).toBe(0)
  })
})

test('the page shows the post in both languages, marks what is masked, and opens it by a button', async () => {
  const { forum, say, flag } = await marketWithFlags()
  await forum.person('dodi', { role: 'moderator', reads: ['id', 'en'] })
  await say('jaka', `Telepon dia di ${NUMBER}.`)
  await flag('tika', 6)
  const ask = await openSite(forum)
  const url = '/id/antrean/1'
  const page = await ask('GET', url, { as: 'dodi' })
  expect(page.text).toContain('<mark>08•• •••• ••••</mark>')
  expect((await ask('POST', url, { as: 'dodi', form: { do: 'translate', text: '' } })).text).toMatch(
    /<textarea name="text"[^>]* aria-invalid="true"/,
  )
  expect((await ask('POST', url, { as: 'dodi', form: { do: 'translate', text: 'Call <him>.' } })).status).toBe(303)
  expect((await ask('POST', url, { as: 'dodi', form: { do: 'unmask' } })).status).toBe(303)
  const after = await ask('GET', url, { as: 'dodi' })
  for (const words of ['Asli (Bahasa Indonesia)', 'Call &lt;him&gt;.', NUMBER, 'dodi membuka samaran']) expect(after.text).toContain(words)
})
