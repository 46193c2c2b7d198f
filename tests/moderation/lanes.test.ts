import { expect, test } from 'vitest'
import { openCase } from '../../server/moderation/cases/open-case.ts'
import { decideCase } from '../../server/moderation/decisions/decide-case.ts'
import { flagPost } from '../../server/moderation/flags/flag-post.ts'
import { brokenAt } from '../../server/moderation/log/broken-at.ts'
import { postReply } from '../../server/replies/post-reply.ts'
import { verify } from '../../server/store/upkeep/verify.ts'
import { openThread } from '../../server/threads/open-thread.ts'
import { onBothEngines } from '../tools/open-store.ts'
import { marketWithFlags } from './market-with-flags.ts'

const OPENING = { title: 'Satu debat lagi di pasar', text: 'Pembuka yang cukup panjang untuk dibaca siapa saja.' }
const POSTS = [1, 2, 3]

onBothEngines('flags, decisions and replies in several debates at once', (_, engine) => {
  test('all come through, each once, and the log and the counters are whole', { timeout: 60_000 }, async () => {
    const { forum } = await marketWithFlags({ engine })
    const threads: number[] = []
    for (let n = 0; n < 8; n++) threads.push((await forum.run(openThread, { as: 'sari', input: OPENING })).threadId)
    const posts = threads.flatMap((threadId) => POSTS.map((number) => ({ threadId, number })))
    for (const { threadId, number } of posts) await forum.run(postReply, { as: 'jaka', input: { threadId, text: `Balasan ${number}.` } })
    const cases: number[] = []
    for (const post of posts) cases.push((await forum.run(openCase, { as: 'ani', input: { ...post, reason: 'spam' } })).caseId)
    const flaggers = [0, 1, 2, 3, 4].map((n) => `pelapor${n}`)
    const old = { createdAt: forum.at - 99 * 86_400_000 }
    for (const [n, name] of flaggers.entries()) await forum.person(name, { ...old, stall: n % 2 ? 'online' : 'offline' })
    for (const name of ['lina', 'pendi']) await forum.person(name)

    const refused: string[] = []
    const ask = (asked: Promise<unknown>) => asked.catch((error: Error & { code?: string }) => refused.push(error.code ?? error.message))
    const decision = { action: 'hide', rule: 3, reason: 'other', note: 'Nomor.', sanction: { kind: 'mute', hours: 24 } } as const
    await Promise.all([
      ...flaggers.flatMap((as) => posts.map((post) => ask(forum.run(flagPost, { as, input: { ...post, reason: 'spam' } })))),
      ...['ani', 'bayu'].flatMap((as) => cases.map((caseId) => ask(forum.run(decideCase, { as, input: { caseId, ...decision } })))),
      ...['lina', 'pendi'].flatMap((as) =>
        threads.map((threadId) => ask(forum.run(postReply, { as, input: { threadId, text: `Menurut ${as}.` } }))),
      ),
    ])
    const meant = new Set(['not-found', 'already-decided', 'changed-meanwhile']) // the post was hidden, or the case decided, before
    expect(refused.filter((code) => !meant.has(code))).toEqual([])
    expect(refused.filter((code) => code === 'already-decided')).toHaveLength(cases.length)
    expect([await brokenAt(forum.readers.read), await verify(forum.readers.read)]).toEqual([null, []])
  })
})
