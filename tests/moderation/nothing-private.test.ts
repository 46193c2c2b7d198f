import { afterAll, beforeAll, expect, test } from 'vitest'
import { appeal } from '../../server/moderation/appeals/appeal.ts'
import { decideCase } from '../../server/moderation/decisions/decide-case.ts'
import { countFigures } from '../../server/moderation/figures/count-figures.ts'
import { flagPost } from '../../server/moderation/flags/flag-post.ts'
import { postReply } from '../../server/replies/post-reply.ts'
import { openThread } from '../../server/threads/open-thread.ts'
import { openApp, type Guest, type OpenApp } from '../tools/open-app.ts'

/** What must stand nowhere: who flagged and wrote, what was hidden, what was noted. */
const PRIVATE = {
  flagger: 'pelapor_rahasia',
  author: 'penulis_tersembunyi',
  text: 'rahasia-nomor-0812',
  quoted: 'rahasia-kutipan',
  title: 'Judul rahasia sekali',
  motion: 'Mosi rahasia sekali.',
  flagNote: 'catatan-pelapor',
  decisionNote: 'catatan-moderator',
  appealText: 'isi-banding',
}

const OUTPUTS = [
  '/id/log-moderasi',
  '/en/moderation-log',
  '/id/log-moderasi?what=hide&month=MONTH',
  '/id/log-moderasi/1',
  '/en/moderation-log/2',
  '/id/log-moderasi.atom',
  '/en/moderation-log.atom',
  '/id/log-moderasi.csv',
  '/en/moderation-log.csv',
  '/api/moderation/log',
  '/api/moderation/log?order=oldest',
  '/id/transparansi',
  '/en/transparency',
  '/id/transparansi.csv',
  '/en/transparency.csv',
  '/api/moderation/figures',
]

let forum: OpenApp
let mod: Guest

beforeAll(async () => {
  forum = await openApp()
  const { run } = forum
  const as = ({ personId }: Guest) => ({ actor: { personId, sessionId: null } })
  const author = await forum.guest(PRIVATE.author, { stall: 'online' })
  const flagger = await forum.guest(PRIVATE.flagger, { stall: 'offline' })
  mod = await forum.guest('mod_bayu', { role: 'moderator' })
  const open = { title: PRIVATE.title, text: `${PRIVATE.text} dan sesudahnya sesuatu yang cukup panjang.`, motion: PRIVATE.motion }
  await run(openThread, { ...as(author), input: open })
  await run(postReply, { ...as(author), input: { threadId: 1, text: `${PRIVATE.text} ${PRIVATE.quoted}` } })
  const hide = async (number: number, caseId: number) => {
    await run(flagPost, { ...as(flagger), input: { threadId: 1, number, reason: 'other', note: PRIVATE.flagNote } })
    const decision = { action: 'hide', rule: 3, reason: 'contact-data', note: PRIVATE.decisionNote, sanction: { kind: 'ban' } } as const
    return run(decideCase, { ...as(mod), input: { caseId, ...decision } })
  }
  const { result } = await hide(1, 1)
  await hide(0, 2)
  await run(appeal, { ...as(author), input: { decisionId: result.decisionId, text: PRIVATE.appealText } })
  await run(countFigures, { actor: null, input: {}, at: Date.now() + 120_000 })
})
afterAll(() => forum.close())

test.each(OUTPUTS)('%s says nothing of a flagger, an author or a hidden text', async (output) => {
  const month = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 7)
  for (const cookie of [undefined, mod.cookie]) {
    const { statusCode, body } = await forum.app.inject({ url: output.replace('MONTH', month), headers: cookie ? { cookie } : {} })
    expect(statusCode).toBe(200)
    expect(body.length).toBeGreaterThan(50)
    for (const [what, words] of Object.entries(PRIVATE)) expect(body, what).not.toContain(words)
    expect(body.toLowerCase(), 'the address of the debate').not.toContain('judul-rahasia')
  }
})

test('what they say is there: the moderator, the rule, the reason', async () => {
  const { body } = await forum.app.inject({ url: '/en/moderation-log' })
  for (const words of ['mod_bayu', 'hid', 'href="/en/rules/2#r3"', 'phone number', 'debate 1', 'under appeal', 'needs a second moderator'])
    expect(body).toContain(words)
  expect((await forum.app.inject({ url: '/api/moderation/figures' })).json()).toMatchObject({
    counts: { flags: 2, 'flags-upheld': 2, appeals: 1 },
  })
})
