import { Type } from 'typebox'
import { Refusal } from '../../kernel/refusal.ts'
import { text as textOf } from '../../kernel/shapes.ts'
import { command } from '../../people/command.ts'
import { QUEUE_TOPIC } from '../../store/log.ts'
import { readsLanguage } from '../decisions/reads-language.ts'
import { addCaseStep } from './add-case-step.ts'
import { caseToWorkOn } from './case-to-work-on.ts'
import { CaseId } from './schema.ts'

const MOST_CHARACTERS = 8000

/** What the flagged post says in the other language. */
export const CaseTranslationDraft = Type.Object({ text: textOf(1, MOST_CHARACTERS) }, { additionalProperties: false })

const Input = Type.Object({ caseId: CaseId, ...CaseTranslationDraft.properties }, { additionalProperties: false })

/**
 * Writes what the post of a case says in the other language, for moderators who do not read it; a later one takes its place.
 *
 * @returns `{ caseId, lang }`
 * @throws {Refusal} what `caseToWorkOn` says; `not-allowed` for who does not read both languages
 */
export const translateCase = command('moderation.translate', Input, async (tx, { caseId, text }, { actor, at, tell }) => {
  const { post } = await caseToWorkOn(tx, caseId, actor, at)
  for (const lang of ['id', 'en'] as const) if (!(await readsLanguage(tx, actor.personId, lang))) throw new Refusal('not-allowed')
  const lang = post.lang === 'id' ? 'en' : 'id'
  const { caseTranslations } = tx.t
  const written = { text, byId: actor.personId, at }
  await tx.db
    .insert(caseTranslations)
    .values({ caseId, lang, ...written })
    .onConflictDoUpdate({ target: [caseTranslations.caseId, caseTranslations.lang], set: written })
  await addCaseStep(tx, { caseId, kind: 'translate', personId: actor.personId }, at)
  await tell(QUEUE_TOPIC, 'translation', caseId)
  return { caseId, lang }
})
