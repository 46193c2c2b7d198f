import { expect, test } from 'vitest'
import { standAll } from '../tools/stand-all.ts'
import { tally } from '../tools/vote-all.ts'
import { openDebate } from './open-pages.ts'

test('the motion of a debate hangs over what both stalls think of it, and a page that was kept follows the tally', async () => {
  const { get, forum, address, english } = await openDebate()
  expect((await get(address)).body).toContain('perlu 5')
  await standAll(forum, { online: [5, 1, 2], offline: [1, 0, 3], buyer: [1, 0, 0] })
  await tally(forum)
  const { body } = await get(address)
  expect(body).toContain('<div data-balance><div class="stalls">')
  expect(body).toContain('<rect class="u" x="63%" width="12%"/><rect class="n" x="75%" width="25%"/>')
  expect(body).toContain('<b class="pc">63%</b> setuju')
  expect(body, 'four are too few').toContain('<b>perlu 1<span class="w"> lagi</span></b>')
  expect(body).toContain('<span class="s buy">Pembeli</span> perlu 4')
  expect((await get(english)).body).toContain('<b class="pc">63%</b> agree')
})

test('in the market each motion has its two awnings, and a debate without a motion none', async () => {
  const { get, forum } = await openDebate()
  await standAll(forum, { online: [5, 1, 2] })
  await tally(forum)
  forum.at += 1000
  const { body } = await get('/id/')
  expect(body).toContain('<article class="deb pair">')
  expect(body).toContain('<span>63%<span class="w"> setuju</span></span>')
  const without = await openDebate({ motion: undefined })
  const bare = (await without.get('/id/')).body
  expect(bare).toContain('<article class="deb">')
  expect(bare).not.toContain('class="aw"')
  expect((await without.get(without.address)).body).not.toContain('data-balance')
})
