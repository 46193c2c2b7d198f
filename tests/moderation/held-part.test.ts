import { beforeEach, expect, test } from 'vitest'
import { readReply } from '../../server/replies/read-replies.ts'
import { postReply } from '../../server/replies/post-reply.ts'
import { readHeldItem } from '../../server/publishing/held/read-held.ts'
import { openForum, type Forum } from '../tools/open-forum.ts'
import { openTestThread } from '../tools/open-test-thread.ts'
import { signIn } from '../publishing/sign-in.ts'
import { openSite } from './open-site.ts'

const TEXT = 'Dasar goblok, hubungi 0812-3456-7890 <saja>.'
const QUEUE = '/id/antrean?state=held'

let forum: Forum
let ask: Awaited<ReturnType<typeof openSite>>

beforeEach(async () => {
  forum = await openForum()
  await openTestThread(forum)
  await hold('sari')
  await forum.person('ani', { role: 'moderator' })
  ask = await openSite(forum)
})

async function hold(name: string, role: 'member' | 'moderator' = 'member') {
  const as = await signIn(forum, name, { role })
  await forum.run(postReply, { as, input: { threadId: 1, text: TEXT, anyway: true } })
}
const send = (form: Record<string, string>, as = 'ani') => ask('POST', QUEUE, { as, form: { key: 'k', held: '1', ...form } })

test('the tab counts what waits and shows it with its author, its reason, its clock and what was found', async () => {
  forum.at += 3_600_000
  const { text } = await ask('GET', QUEUE, { as: 'ani' })
  expect(text).toMatch(/Tertahan <b class="tag">1<\/b>/)
  expect(text).toContain('Dasar <mark>goblok</mark>, hubungi <mark>0812-3456-7890</mark> &lt;saja&gt;.')
  expect(text).toContain('Yang ditandai: kata kasar, nomor telepon')
  expect(text).toContain('umur akun 30 hr')
  expect(text).toContain('tingkat kepercayaan 0 (baru)')
  expect(text).toContain('Sebabnya: ada data pribadi')
  expect(text).toContain('sisa 23 j')
})

test('one press publishes it', async () => {
  expect(await send({ do: 'approve-held' })).toMatchObject({ status: 303, headers: { location: QUEUE } })
  expect(await readReply(forum.readers.read, { threadId: 1, number: 1 })).toMatchObject({ text: TEXT })
  expect((await ask('GET', QUEUE, { as: 'ani' })).text).toContain('Tidak ada yang ditahan')
})

test('it is refused by the rule that the reason speaks of, with what its author reads', async () => {
  expect(await send({ do: 'refuse-held', rule: '', reason: 'contact-data', note: 'Samarkan dulu.' })).toMatchObject({ status: 303 })
  const { decision, state } = (await readHeldItem(forum.readers.read, 1, forum.at))!
  expect({ decision, state }).toMatchObject({ state: 'refused', decision: { rule: 3, reason: 'contact-data', note: 'Samarkan dulu.' } })
})

test.each([
  ['no reason', { reason: '' }, 'reason'],
  ['a reason of another rule', { reason: 'contact-data', rule: '1' }, 'reason'],
  ['another reason without a note', { reason: 'other', rule: '8' }, 'note'],
  ['another reason without a rule', { reason: 'other', note: 'Bukan di sini.' }, 'rule'],
])('with %s it is not refused, and all that was typed stays', async (_, fields, field) => {
  const { status, text } = await send({ do: 'refuse-held', note: '', ...fields })
  expect(status).toBe(422)
  expect(text).toContain('<details id="tolak-1" open>')
  expect(text).toContain(`id="h1-${field}-error"`)
  if ('note' in fields) expect(text).toContain(fields.note)
  expect(await readHeldItem(forum.readers.read, 1, forum.at)).toMatchObject({ state: 'waiting' })
})

test('one’s own has no buttons, does not count, and is not published by a form made by hand', async () => {
  await hold('budi', 'moderator')
  const { text } = await ask('GET', QUEUE, { as: 'budi' })
  expect(text).toMatch(/Tertahan <b class="tag">1<\/b>/)
  expect(text).toContain('id="terbit-1"')
  expect(text).not.toContain('id="terbit-2"')
  expect(text).toContain('Ini tulisanmu sendiri')
  expect(await send({ do: 'approve-held', held: '2' }, 'budi')).toMatchObject({ status: 422 })
  expect(await readHeldItem(forum.readers.read, 2, forum.at)).toMatchObject({ state: 'waiting' })
})

test('who is slower is told so, with all that he typed; members see nothing of it', async () => {
  await send({ do: 'approve-held', key: 'a' })
  const late = await send({ do: 'refuse-held', reason: 'contact-data', note: 'Terlambat.', key: 'b' })
  expect(late.status).toBe(422)
  expect(late.text).toMatch(/ani sudah menerbitkannya, .*Yang kamu ketik:.*<blockquote>Terlambat\.<\/blockquote>/s)
  expect((await send({ do: 'refuse-held', reason: 'contact-data', held: '99', key: 'c' })).status).toBe(404)
  expect((await send({ do: 'approve-held', held: 'x', key: 'd' })).status).toBe(422)
  expect((await ask('GET', QUEUE, { as: 'sari' })).status).toBe(403)
})
