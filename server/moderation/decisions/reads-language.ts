import { eq } from 'drizzle-orm'
import type { Locale } from '../../kernel/shapes.ts'
import type { Scope } from '../../store/scope.ts'

/** Whether a person says that he reads a language: who judges without reading it decides on a translation. */
export async function readsLanguage({ db, t: { people } }: Scope, personId: string, lang: Locale): Promise<boolean> {
  const [person] = await db.select({ reads: people.reads }).from(people).where(eq(people.id, personId))
  return person?.reads.includes(lang) ?? false
}
