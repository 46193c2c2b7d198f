import type { Refusal, RefusalCode } from '../../server/kernel/refusal.ts'
import { decideCase } from '../../server/moderation/decisions/decide-case.ts'
import { flagPost } from '../../server/moderation/flags/flag-post.ts'
import type { DecisionDraft } from '../../server/moderation/decisions/schema.ts'
import type { FlagDraft } from '../../server/moderation/flags/schema.ts'
import { postReply } from '../../server/replies/post-reply.ts'
import type { Dialect } from '../../server/store/kit.ts'
import { expect } from 'vitest'
import { openForum } from '../tools/open-forum.ts'
import { openTestThread } from '../tools/open-test-thread.ts'

/** What is hidden in these tests, and must be found nowhere afterwards. */
export const SECRET = 'nomornya 0812-rahasia-sekali'

/** A forum with one debate of five replies: `jaka` says the secret in number 3, `lina` quotes it in number 4. `ani` and `bayu` moderate. */
export async function marketWithFlags({ engine = 'sqlite', limits = false }: { engine?: Dialect; limits?: boolean } = {}) {
  const forum = await openForum({ engine, limits })
  await forum.person('ani', { role: 'moderator' })
  await forum.person('bayu', { role: 'administrator' })
  await forum.person('tika', { stall: 'online' })
  await forum.person('ujang', { stall: 'offline' })
  await openTestThread(forum, { motion: 'Aplikasi harus dipisah dari pasar.' })
  const say = (as: string, text: string, more: object = {}) => forum.run(postReply, { as, input: { threadId: 1, text, ...more } })
  await say('sari', 'Aku dulu live sambil jaga kios.')
  await say('pendi', 'Sewa kios naik terus.')
  await say('jaka', `Kurirnya diam saja, ${SECRET}, silakan tanya.`, { parent: 2 })
  await say('lina', 'Jangan sebar nomor orang.', { quote: { number: 3, text: SECRET } })
  await say('sari', 'Setuju dengan Lina.')

  return {
    forum,
    say,
    flag: (as: string, number: number, reason: FlagDraft['reason'] = 'personal-data', note?: string) =>
      forum.run(flagPost, { as, input: { threadId: 1, number, reason, ...(note !== undefined && { note }) } }),
    decide: (as: string, caseId: number, draft: Partial<DecisionDraft> & Pick<DecisionDraft, 'action'>) =>
      forum.run(decideCase, { as, input: { caseId, reason: 'other', note: 'Nomor orang lain.', ...draft } }),
    hide: (as: string, caseId: number) =>
      forum.run(decideCase, { as, input: { caseId, action: 'hide', rule: 3, reason: 'other', note: 'Nomor orang lain.' } }),
  }
}

/** A refusal of this code, for `rejects.toEqual`. */
export const refuses = (code: RefusalCode) => expect.objectContaining({ name: 'Refusal', code }) as Refusal
