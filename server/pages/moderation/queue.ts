import { html, type Html } from '../../kernel/html.ts'
import type { Clock } from '../../kernel/clock.ts'
import { claimCase } from '../../moderation/cases/claim-case.ts'
import { readCase } from '../../moderation/cases/read-case.ts'
import { readCases } from '../../moderation/cases/read-cases.ts'
import { readQueueFigures } from '../../moderation/cases/read-queue-figures.ts'
import { releaseCase } from '../../moderation/cases/release-case.ts'
import { CaseId } from '../../moderation/cases/schema.ts'
import { translateCase } from '../../moderation/cases/translate-case.ts'
import { unmaskCase } from '../../moderation/cases/unmask-case.ts'
import { decideCase } from '../../moderation/decisions/decide-case.ts'
import { decisionStart } from '../../moderation/decisions/decision-form.ts'
import { decisionOfForm } from '../../moderation/decisions/decision-of-form.ts'
import { erasureForm } from '../../moderation/proposals/erasure-form.ts'
import { readErasure } from '../../moderation/proposals/erasable.ts'
import { proposeErasure } from '../../moderation/proposals/propose-erasure.ts'
import { readModerators } from '../../moderation/hearing/hearing.ts'
import { blankForm } from '../../page/form.ts'
import { inBoth } from '../../page/paths.ts'
import type { Actor } from '../../people/actor.ts'
import { can } from '../../people/can.ts'
import { readWaiting } from '../../people/read-waiting.ts'
import { QUEUE_TOPIC } from '../../store/log.ts'
import { readHeads } from '../../store/read-log.ts'
import type { Readers } from '../../store/readers.ts'
import type { Run } from '../../store/run.ts'
import type { Scope } from '../../store/scope.ts'
import { definePage, type Ask, type Page } from '../page.ts'
import { runForm } from '../run-form.ts'
import { signInFirst } from '../sign-in-first.ts'
import { letterPreview } from './letter-preview.ts'
import { casePane } from './queue-case.ts'
import { queueHead } from './queue-head.ts'
import { queueList } from './queue-list.ts'
import type { QueuePart } from './queue-part.ts'
import { queryOf, queueQuery, type QueueQuery } from './queue-query.ts'

type Needs = {
  readonly run: Run
  readonly readers: Readers
  readonly clock: Clock
  readonly newKey: () => string
  readonly parts?: readonly QueuePart[]
}
type CaseAsk = Ask<{ case?: number }, QueueQuery>

const CASES_A_PAGE = 20
/** Named at the head of the queue; the next ones move up as these are let in. */
const MOST_WAITING = 20

/** The moderators' queue: the list with its most urgent case, and the list with a case of one's choice, where it is decided. */
export function queuePages({ run, readers, clock, newKey, parts = [] }: Needs): Page[] {
  const before = async (ask: Ask) => {
    const signIn = await signInFirst(ask)
    if (!signIn) can(ask.viewer, 'see-queue', { kind: 'forum' })
    return signIn
  }

  const view = (ask: CaseAsk, letter: Html | null = null) =>
    readers.snapshot(async (scope) => {
      const { words, query, params } = ask
      const viewer = moderator(ask)
      const { state = 'open' } = query
      const [topic] = await readHeads(scope, [QUEUE_TOPIC])
      const part = params.case === undefined ? parts.find(({ name }) => name === state) : undefined
      const { open, body } = part
        ? { open: undefined, body: html`<div class="part">${await part.view(scope, { ask, viewer, now: clock() })}</div>` }
        : await cases(scope, ask, letter)
      return {
        title: words.t('moderation:queue.title'),
        paths: inBoth((to) => (params.case === undefined ? to.queue : to.case(params.case)) + queryOf(query)),
        kind: 'queue',
        current: 'queue' as const,
        index: false,
        main: html`<live-queue seq="${topic?.head ?? 0}" case="${open}" here="${open !== undefined && ask.to.case(open) + queryOf(query)}" locale="${words.locale}">${await head(scope, ask)}${body}</live-queue>`,
      }
    })

  async function head(scope: Scope, ask: CaseAsk): Promise<Html> {
    const figures = await readQueueFigures(scope, clock())
    const waiting = await readWaiting(scope, { limit: MOST_WAITING })
    const house = (await readModerators(scope)).length
    const counts: Record<string, number> = { open: figures.open }
    for (const part of parts) counts[part.name] = await part.count(scope, moderator(ask))
    return queueHead({ figures, waiting: waiting.items, counts, current: ask.query.state ?? 'open', house }, ask.words)
  }

  /** The list of cases, and beside it the one that is asked for, else its first. */
  async function cases(scope: Scope, ask: CaseAsk, letter: Html | null): Promise<{ open: number | undefined; body: Html }> {
    const { words, query, params } = ask
    const viewer = moderator(ask)
    const looking = { viewer: viewer.name, now: clock() }
    const page = await readCases(scope, {
      state: query.state === 'decided' ? 'decided' : 'open',
      reason: query.reason || undefined,
      lang: query.lang || undefined,
      stall: query.stall || undefined,
      age: query.age || undefined,
      after: query.after,
      limit: CASES_A_PAGE,
      at: looking.now,
    })
    const id = params.case ?? page.items[0]?.id
    const list = queueList({ ...page, query, current: id, looking }, words)
    if (id === undefined) return { open: id, body: html`${list}<p class="case mut">${nothingHere(query, words)}</p>` }
    const found = await readCase(scope, id, viewer, looking.now)
    const next = page.items.find((card) => card.id !== id && card.state === 'open')?.id
    const form = ask.form('decide', decisionStart(found))
    const address = ask.to.case(id) + queryOf(query)
    const erasure =
      found.mayDecide && erasureForm({ erasure: await readErasure(scope, id), form: ask.form('erase'), newKey, address }, words)
    const translation = ask.form('translate', { text: found.translation?.text ?? '' })
    return {
      open: id,
      body: html`${list}${casePane({ found, form, translation, key: newKey(), letter, looking, erasure, query, next }, words)}`,
    }
  }

  /** Runs something besides the decision; what was chosen and typed for that stays. */
  const beside = (command: typeof claimCase | typeof releaseCase) => async (fields: Readonly<Record<string, string>>, ask: CaseAsk) => {
    await runForm<{ caseId: number }, unknown, Actor>(run, command, ask, {}, { caseId: ask.params.case })
    return view({ ...ask, form: () => blankForm(fields) })
  }

  return [
    definePage({
      name: 'queue',
      path: (word) => word.queue,
      query: queueQuery,
      before,
      view: (ask) => view(ask),
      forms: Object.assign({}, ...parts.map(({ forms = {} }) => forms)) as NonNullable<QueuePart['forms']>,
    }),
    definePage({
      name: 'case',
      path: (word) => `${word.queue}/:case`,
      params: { case: CaseId },
      query: queueQuery,
      before,
      view: (ask) => view(ask),
      forms: {
        async decide(fields, ask) {
          await runForm(run, decideCase, ask, fields, { caseId: ask.params.case, ...decisionOfForm(fields) })
          return `${ask.to.case(ask.params.case)}${queryOf(ask.query)}#putusan`
        },
        async unmask(_, ask) {
          await runForm(run, unmaskCase, ask, {}, { caseId: ask.params.case })
          return ask.to.case(ask.params.case) + queryOf(ask.query)
        },
        async translate(fields, ask) {
          await runForm(run, translateCase, ask, {}, { caseId: ask.params.case, text: fields['text'] ?? '' })
          return ask.to.case(ask.params.case) + queryOf(ask.query)
        },
        async erase(fields, ask) {
          await runForm(run, proposeErasure, ask, fields, { caseId: ask.params.case, note: fields['note'] ?? '' })
          return `${ask.to.case(ask.params.case)}${queryOf(ask.query)}#bukti`
        },
        claim: beside(claimCase),
        release: beside(releaseCase),
        // Decides nothing: the same page, with all that was chosen and typed, and the letter that would come of it.
        letter: (fields, ask) => view({ ...ask, form: () => blankForm(fields) }, letterPreview(fields, ask.words)),
      },
    }),
  ]
}

/** @throws {Refusal} `sign-in-required`, `not-a-moderator` */
function moderator({ viewer }: Pick<Ask, 'viewer'>): Actor {
  can(viewer, 'see-queue', { kind: 'forum' })
  return viewer!
}

function nothingHere(query: QueueQuery, { t }: CaseAsk['words']): string {
  return t(queryOf(query) === '' ? 'moderation:queue.empty' : 'moderation:queue.empty-filter')
}
