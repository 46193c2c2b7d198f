import { Type } from 'typebox'
import type { Clock } from '../../kernel/clock.ts'
import { html, type Html } from '../../kernel/html.ts'
import { decideCase } from '../../moderation/decisions/decide-case.ts'
import { decisionOfForm } from '../../moderation/decisions/decision-of-form.ts'
import { decisionStart } from '../../moderation/decisions/decision-form.ts'
import { readCase } from '../../moderation/cases/read-case.ts'
import { readCases } from '../../moderation/cases/read-cases.ts'
import { readQueueFigures } from '../../moderation/cases/read-queue-figures.ts'
import { CaseId, CaseReason, QueueState } from '../../moderation/cases/schema.ts'
import { blankForm } from '../../page/form.ts'
import { inBoth } from '../../page/paths.ts'
import { can } from '../../people/can.ts'
import { readWaiting } from '../../people/read-waiting.ts'
import { QUEUE_TOPIC } from '../../store/log.ts'
import { readHeads } from '../../store/read-log.ts'
import type { Readers } from '../../store/readers.ts'
import type { Run } from '../../store/run.ts'
import { definePage, type Ask, type Page } from '../page.ts'
import { runForm } from '../run-form.ts'
import { signInFirst } from '../sign-in-first.ts'
import { letterPreview } from './letter-preview.ts'
import { casePane } from './queue-case.ts'
import { queueFigures, queueList, type QueueQuery } from './queue-list.ts'

type Needs = { readonly run: Run; readonly readers: Readers; readonly clock: Clock; readonly newKey: () => string }

const CASES_A_PAGE = 20
/** Named at the head of the queue; the next ones move up as these are let in. */
const MOST_WAITING = 20

const query = {
  state: Type.Optional(QueueState),
  reason: Type.Optional(Type.Union([CaseReason, Type.Literal('')])),
  after: Type.Optional(Type.String({ maxLength: 32 })),
}

/** The moderators' queue: the list with its most urgent case, and the list with a case of one's choice, where it is decided. */
export function queuePages({ run, readers, clock, newKey }: Needs): Page[] {
  const before = async (ask: Ask) => {
    const signIn = await signInFirst(ask)
    if (!signIn) can(ask.viewer, 'see-queue', { kind: 'forum' })
    return signIn
  }

  async function view(ask: Ask<{ case?: number }, QueueQuery>, letter: Html | null = null) {
    const { viewer, words, query, params } = ask
    can(viewer, 'see-queue', { kind: 'forum' })
    const { state = 'open', reason, after } = query
    return readers.snapshot(async (scope) => {
      const [topic] = await readHeads(scope, [QUEUE_TOPIC])
      const figures = await readQueueFigures(scope, clock())
      const waiting = await readWaiting(scope, { limit: MOST_WAITING })
      const page = await readCases(scope, { state, reason: reason || undefined, after, limit: CASES_A_PAGE })
      const id = params.case ?? page.items[0]?.id
      const found = id === undefined ? null : await readCase(scope, id, viewer!)
      return {
        title: words.t('moderation:queue.title'),
        paths: inBoth((to) => (params.case === undefined ? to.queue : to.case(params.case))),
        kind: 'queue',
        current: 'queue' as const,
        index: false,
        main: html`<live-queue seq="${topic?.head ?? 0}" case="${found?.id}" locale="${words.locale}">${queueFigures(figures, waiting.items, words)}${queueList(
          { ...page, query, current: id, now: clock() },
          words,
        )}${
          found
            ? casePane({ found, form: ask.form('decide', decisionStart(found)), key: newKey(), letter, now: clock() }, words)
            : html`<p class="case mut">${words.t(figures.open === 0 ? 'moderation:queue.empty' : 'moderation:queue.empty-filter')}</p>`
        }</live-queue>`,
      }
    })
  }

  return [
    definePage({ name: 'queue', path: (word) => word.queue, query, before, view: (ask) => view(ask) }),
    definePage({
      name: 'case',
      path: (word) => `${word.queue}/:case`,
      params: { case: CaseId },
      query,
      before,
      view: (ask) => view(ask),
      forms: {
        async decide(fields, ask) {
          await runForm(run, decideCase, ask, fields, { caseId: ask.params.case, ...decisionOfForm(fields) })
          return `${ask.to.case(ask.params.case)}#putusan`
        },
        // Decides nothing: the same page, with all that was chosen and typed, and the letter that would come of it.
        letter: (fields, ask) => view({ ...ask, form: () => blankForm(fields) }, letterPreview(fields, ask.words)),
      },
    }),
  ]
}
