import { expect, test } from 'vitest'
import { wordsFor } from '../../../server/kernel/words.ts'
import { answerDisclosure } from '../../../server/moderation/legal/answer-disclosure.ts'
import { DISCLOSED_FIELDS, disclosedFacts, type DisclosedField } from '../../../server/moderation/legal/disclosed-facts.ts'
import { disclosureFile } from '../../../server/moderation/legal/disclosure-file.ts'
import type { DisclosureDraft } from '../../../server/moderation/legal/disclosure-schema.ts'
import { proposeDisclosure } from '../../../server/moderation/legal/propose-disclosure.ts'
import { readDisclosures } from '../../../server/moderation/legal/read-disclosures.ts'
import { takeDisclosure } from '../../../server/moderation/legal/take-disclosure.ts'
import { readNotices } from '../../../server/notices/read-notices.ts'
import { ordinaryPerson } from '../../tools/ordinary-person.ts'
import { onBothEngines } from '../../tools/open-store.ts'
import { refuses, SECRET } from '../market-with-flags.ts'
import { marketWithOrders } from './market-with-orders.ts'

/** An order about reply 3 of `jaka`; `bayu` and `citra` are administrators. */
async function withOrder(engine: 'sqlite' | 'postgres') {
  const market = await marketWithOrders({ engine })
  const { forum, order } = market
  await forum.person('citra', { role: 'administrator' })
  const { personId } = await forum.person('jaka')
  await forum.transactor.run(async ({ db, t }) => {
    const session = { id: 's1', personId, tokenHash: 'geheim', device: 'Firefox', createdAt: 1_000, seenAt: 2_000 }
    await db.insert(t.sessions).values(session)
  }, '')
  const caseId = await order()
  return {
    ...market,
    caseId,
    propose: async (draft: Partial<DisclosureDraft> = {}, as = 'bayu') =>
      (await forum.run(proposeDisclosure, { as, input: { caseId, fields: ['name'], note: 'Poin 2 perintah.', ...draft } })).proposalId,
    agree: (proposalId: string, as = 'citra', agree = true) => forum.run(answerDisclosure, { as, input: { proposalId, agree } }),
    take: (proposalId: string, as = 'bayu', key?: string) =>
      forum.run(takeDisclosure, { as, input: { proposalId }, ...(key !== undefined && { key }) }),
    file: (proposalId: string) => forum.readers.snapshot((scope) => disclosureFile(scope, proposalId, wordsFor('id'))),
    told: async () =>
      (await readNotices(forum.readers.read, { personId, limit: 9 })).items.filter(({ kind }) => kind === 'disclosure').length,
  }
}

onBothEngines('a disclosure', (_, engine) => {
  test('of each choice of fields holds these and nothing else', async () => {
    const { forum } = await withOrder(engine)
    const { personId } = await forum.person('jaka')
    const of: Record<DisclosedField, object> = {
      name: { name: 'jaka' },
      'joined-at': { joinedAt: new Date(ordinaryPerson('jaka', forum.at).createdAt).toISOString() },
      post: {
        post: {
          thread: 1,
          number: 3,
          text: `Kurirnya diam saja, ${SECRET}, silakan tanya.`,
          postedAt: new Date(forum.at).toISOString(),
          editedAt: null,
        },
      },
      sessions: { sessions: [{ openedAt: '1970-01-01T00:00:01.000Z', lastSeenAt: '1970-01-01T00:00:02.000Z' }] },
    }
    for (let choice = 0; choice < 2 ** DISCLOSED_FIELDS.length; choice++) {
      const fields = DISCLOSED_FIELDS.filter((_, index) => choice & (1 << index))
      const facts = await disclosedFacts(forum.readers.read, { personId, threadId: 1, number: 3, fields })
      expect(facts, fields.join(' ')).toEqual(Object.assign({}, ...fields.map((field) => of[field])))
    }
  })

  test('is proposed by one administrator, agreed to by another, and taken once; the log says how much, the person is told', async () => {
    const { forum, caseId, propose, agree, take, file, told, publicLog } = await withOrder(engine)
    const id = await propose({ fields: ['sessions', 'name'] })
    await expect(take(id), 'before anybody agreed').rejects.toEqual(refuses('not-agreed'))
    await expect(agree(id, 'bayu'), 'who proposed it').rejects.toEqual(refuses('own-matter'))
    await agree(id)
    expect(await told()).toBe(0)
    await expect(file(id), 'before it was taken').rejects.toEqual(refuses('not-found'))
    await take(id)
    const { json, html } = await file(id)
    expect(JSON.parse(json)).toEqual({
      madeAt: new Date(forum.at).toISOString(),
      order: { authority: 'Kementerian Komunikasi dan Digital', number: 'B-117/2026', article: 'Pasal 14 ayat (1)' },
      name: 'jaka',
      sessions: [{ openedAt: '1970-01-01T00:00:01.000Z', lastSeenAt: '1970-01-01T00:00:02.000Z' }],
    })
    for (const said of ['jaka', 'B-117/2026', '1970-01-01T00:00:02.000Z']) expect(html).toContain(said)
    expect(json + html).not.toMatch(/geheim|Firefox|rahasia/)
    expect(await told()).toBe(1)
    const log = await publicLog()
    expect(log).toEqual([
      expect.objectContaining({
        kind: 'disclosure',
        count: 2,
        moderator: 'bayu',
        orderNumber: 'B-117/2026',
        authority: 'Kementerian Komunikasi dan Digital',
      }),
    ])
    expect(JSON.stringify(log)).not.toMatch(/jaka|threadId|"number"/)
    await expect(take(id, 'citra')).rejects.toEqual(refuses('already-taken'))
    expect(await readDisclosures(forum.readers.read, caseId)).toMatchObject([
      { id, fields: ['name', 'sessions'], proposedBy: 'bayu', answeredBy: 'citra', state: 'agreed', takenAt: forum.at },
    ])
  })

  test('taken again on a bad network, under the same key, is the same taking', async () => {
    const { propose, agree, take, publicLog } = await withOrder(engine)
    const id = await propose()
    await agree(id)
    expect(await take(id, 'bayu', 'k1')).toEqual(await take(id, 'bayu', 'k1'))
    expect(await publicLog()).toHaveLength(1)
  })

  test('that the order forbids to tell is not told, and is logged all the same', async () => {
    const { propose, agree, take, told, publicLog } = await withOrder(engine)
    const id = await propose({ silentReason: 'Penyidikan.' })
    await agree(id)
    await take(id)
    expect([await told(), (await publicLog()).length]).toEqual([0, 1])
  })

  test('that is refused is not given out, and another may be proposed then', async () => {
    const { propose, agree, take } = await withOrder(engine)
    const id = await propose()
    await expect(propose({}, 'citra'), 'one at a time').rejects.toEqual(refuses('changed-meanwhile'))
    await agree(id, 'citra', false)
    await expect(take(id)).rejects.toEqual(refuses('not-agreed'))
    await expect(agree(id)).rejects.toEqual(refuses('already-decided'))
    expect(await propose({}, 'citra')).not.toBe(id)
  })

  test('is nobody’s but administrators’, and never about oneself', async () => {
    const { forum, say, order, propose, agree, take } = await withOrder(engine)
    for (const as of ['ani', 'sari']) await expect(propose({}, as)).rejects.toEqual(refuses('not-allowed'))
    const id = await propose()
    for (const as of ['ani', 'sari']) {
      await expect(agree(id, as)).rejects.toEqual(refuses('not-allowed'))
      await expect(take(id, as)).rejects.toEqual(refuses('not-allowed'))
    }
    await say('bayu', 'Aku juga di sini.')
    const own = await order({ number: 6, orderNumber: '9' })
    const input = { caseId: own, fields: ['name' as const], note: 'Poin 1.' }
    await expect(forum.run(proposeDisclosure, { as: 'bayu', input })).rejects.toEqual(refuses('own-matter'))
    const { proposalId } = await forum.run(proposeDisclosure, { as: 'citra', input })
    await expect(agree(proposalId, 'bayu'), 'the second one would be himself').rejects.toEqual(refuses('own-matter'))
  })

  test('is not proposed for an order that was refused or lifted', async () => {
    const { caseId, propose, answer } = await withOrder(engine)
    await answer(caseId, 'complied')
    await propose()
    await answer(caseId, 'lifted')
    await expect(propose({}, 'citra')).rejects.toEqual(refuses('already-decided'))
  })
})
