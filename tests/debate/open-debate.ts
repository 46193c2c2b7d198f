import { postReply } from '../../server/replies/post-reply.ts'
import { openThread } from '../../server/threads/open-thread.ts'
import { type Forum, openForum } from '../tools/open-forum.ts'
import type { Dialect } from '../../server/store/kit.ts'

const OPENING = {
  title: 'Pelatihan, bukan larangan',
  text: 'Pembuka yang cukup panjang untuk dibaca siapa saja.',
  motion: 'Pedagang pasar lebih butuh pelatihan daripada larangan.',
}

type Options = { readonly engine?: Dialect; readonly limits?: boolean; readonly on?: Forum }

/** A forum with one debate about a motion, opened by lina (offline), with three replies by sari (online). */
export async function debate({ engine = 'sqlite', limits = false, on }: Options = {}): Promise<Forum> {
  const forum = on ?? (await openForum({ engine, limits }))
  const old = { createdAt: forum.at - 99 * 86_400_000 }
  await forum.person('lina', { stall: 'offline', ...old })
  await forum.person('sari', { stall: 'online', ...old })
  await forum.run(openThread, { as: 'lina', input: OPENING })
  for (const n of [1, 2, 3]) await forum.run(postReply, { as: 'sari', input: { threadId: 1, text: `Balasan yang ke-${n} di debat ini.` } })
  return forum
}
