import { and, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { castVote } from '../../server/debate/votes/cast-vote.ts'
import { postReply } from '../../server/replies/post-reply.ts'
import { openDebate } from './open-pages.ts'

/** A debate with two replies on which `rini` has voted, as the database says of those votes. */
async function voted(as: { counts: boolean; aside: boolean }) {
  const pages = await openDebate()
  const { forum } = pages
  for (const text of ['Pelatihan datang ke kios.', 'Ongkir naik lagi.'])
    await forum.run(postReply, { as: 'sari', input: { threadId: 1, text } })
  const { personId } = await forum.person('rini', { stall: 'offline' })
  for (const number of [1, 2]) await forum.run(castVote, { as: 'rini', input: { threadId: 1, number, vote: 'agree' } })
  await forum.transactor.run(
    async ({ db, t: { votes: v } }) =>
      void (await db
        .update(v)
        .set(as)
        .where(and(eq(v.personId, personId), eq(v.number, 1)))),
    '',
  )
  return pages
}
const noteIn = (body: string) => [...body.matchAll(/<p class="sm mut" data-said>([^<]*)/g)].map(([, said]) => said)

test('a vote that was set aside is told of in words of its own, which accuse nobody', async () => {
  const { get, address, english } = await voted({ counts: false, aside: true })
  const [own, ...others] = noteIn((await get(address, 'rini')).body)
  expect(own).toMatch(/^Suaramu tersimpan dan sedang ditinjau: /)
  expect(own).not.toMatch(/berumur sehari|palsu|curang|manipulasi/)
  expect(others).toEqual([])
  expect(noteIn((await get(english, 'rini')).body)[0]).toMatch(/^Your vote is saved and under review: /)
  expect(noteIn((await get(address)).body), 'nobody else is told').toEqual([])
})

test('a vote that waits says when it begins to count, and one that counts says nothing', async () => {
  const waits = await voted({ counts: false, aside: false })
  expect(noteIn((await waits.get(waits.address, 'rini')).body)).toEqual([
    'Suaramu tersimpan, dan mulai dihitung setelah akunmu berumur sehari dan kamu sudah memberi tiga suara.',
  ])
  const counts = await voted({ counts: true, aside: false })
  expect(noteIn((await counts.get(counts.address, 'rini')).body)).toEqual([])
})
