import { readCredit } from '../../debate/minds/read-credit.ts'
import { html, type Html } from '../../kernel/html.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Words } from '../../kernel/words.ts'
import { liftMeasure } from '../../moderation/measures/lift-measure.ts'
import { readStanding } from '../../moderation/measures/read-standing.ts'
import { standingView } from '../../moderation/measures/standing-view.ts'
import { readStrikeCount } from '../../moderation/strikes/read-strike-count.ts'
import { formHead, formProblem, selectField } from '../../page/fields.ts'
import type { FormState } from '../../page/form.ts'
import { inBoth } from '../../page/paths.ts'
import type { Actor } from '../../people/actor.ts'
import { approvePerson } from '../../people/approve-person.ts'
import { whyNot } from '../../people/can.ts'
import type { Entrance } from '../../people/entrance/entrance.ts'
import { hasMuted } from '../../people/mutes/has-muted.ts'
import { muteForm } from '../../people/mutes/mute-form.ts'
import { mutePerson } from '../../people/mutes/mute-person.ts'
import { personMark } from '../../people/person-mark.ts'
import { Role, TypedName } from '../../people/schema.ts'
import { readTrust } from '../../publishing/trust/read-trust.ts'
import { setSteward } from '../../publishing/trust/set-steward.ts'
import { setRole } from '../../people/set-role.ts'
import { shownPerson, type ShownPerson } from '../../people/shown-person.ts'
import { stallBadge } from '../../people/stall-badge.ts'
import { type Ask, definePage, type Form, go } from '../page.ts'
import { filled, runForm } from '../run-form.ts'
import { stewardForm } from './steward-form.ts'

type Needs = { readonly entrance: Pick<Entrance, 'run' | 'readers' | 'clock'>; readonly newKey: () => string }

/** A person as everybody sees him, with what those who look after the forum may do. */
export const personPage = ({ entrance: { run, readers, clock }, newKey }: Needs) => {
  async function found({ params, viewer }: Pick<Ask<{ name: string }>, 'params' | 'viewer'>): Promise<ShownPerson> {
    const found = await shownPerson(readers, params.name, viewer)
    if (!found) throw new Refusal('not-found')
    return found
  }

  const silence =
    (muted: boolean): Form<{ name: string }, unknown> =>
    async (fields, ask) => {
      const { person, personId } = await found(ask)
      await runForm(run, mutePerson, ask, fields, { personId, muted })
      return `${ask.to.person(person.name)}#bisukan`
    }

  return definePage({
    name: 'person',
    path: (word) => `${word.people}/:name`,
    params: { name: TypedName },
    async view(ask) {
      const { words, viewer, params, to, form } = ask
      const shown = await found(ask)
      const { person, personId, state } = shown
      const { name, role } = person
      if (name !== params.name) return go(to.person(name), 301)
      const thing = { kind: 'person', personId, role } as const
      const sees = whyNot(viewer, 'see-queue', { kind: 'forum' }) === null
      const strikes = sees ? await readStrikeCount(readers.read, { personId, at: clock() }) : 0
      const level = sees ? await readTrust(readers.read, { personId, createdAt: person.createdAt }, clock()) : 0
      const credit = await readCredit(readers.read, personId)
      const against = sees ? await readers.snapshot((scope) => readStanding(scope, { personId }, viewer!, clock())) : []
      const banned = against.some(({ kind, state }) => kind === 'ban' && state === 'standing')
      const muted = viewer !== null && (await hasMuted(readers.read, { personId: viewer.personId, mutedId: personId }))
      return {
        title: name,
        paths: inBoth((to) => to.person(name)),
        kind: 'narrow',
        index: false,
        main: html`${personHead(shown, viewer, banned, words)}
${credit > 0 && html`<p class="sm">⇄ ${words.t('minds:credit', { count: credit })}</p>`}
${sees && html`<p class="sm">${words.t('strikes:standing', { count: strikes })} · ${words.t(`publishing:trust.level.${level}`)}</p>`}
${sees && standingView({ title: words.t('moderation:standing.title'), measures: against, form: form('lift'), newKey }, words)}
${personId === viewer?.personId && html`<p class="mut"><a href="${to.account}">${words.t('people:person.own')}</a></p>`}
${viewer && personId !== viewer.personId && muteForm({ name, muted, form: form('mute'), key: newKey() }, words)}
${state === 'pending' && whyNot(viewer, 'approve', thing) === null && approveForm(form('approve'), words, newKey())}
${state === 'active' && whyNot(viewer, 'set-role', thing) === null && roleForm(form('role', { role }), name, words, newKey())}
${state === 'active' && role === 'member' && whyNot(viewer, 'set-role', thing) === null && stewardForm(form('steward'), level, words, newKey())}`,
      }
    },
    forms: {
      mute: silence(true),
      unmute: silence(false),
      async approve(fields, ask) {
        const { person, personId } = await found(ask)
        await runForm(run, approvePerson, ask, fields, { personId })
        return ask.to.person(person.name)
      },
      async steward(fields, ask) {
        const { person, personId } = await found(ask)
        await runForm(run, setSteward, ask, fields, { personId, steward: fields['steward'] === 'yes' })
        return ask.to.person(person.name)
      },
      async lift(fields, ask) {
        const { person } = await found(ask)
        await runForm(run, liftMeasure, ask, fields, filled(fields, ['decisionId', 'kind', 'reason', 'note']))
        return ask.to.person(person.name)
      },
      async role(fields, ask) {
        const { person, personId } = await found(ask)
        await runForm(run, setRole, ask, fields, { personId, role: fields['role'] })
        return ask.to.person(person.name)
      },
    },
  })
}

/** That somebody is suspended is the house's own matter: readers are not told. */
function personHead(
  { person: { name, role, stall, about, createdAt }, state }: ShownPerson,
  viewer: Actor | null,
  banned: boolean,
  words: Words,
): Html {
  const { t, day, iso } = words
  return html`<header class="by">${personMark(name, stall)}<div><h1 translate="no">${name}</h1>
<p>${role !== 'member' && html`<span class="role">${t(`people:role.${role}`)}</span> `}${stall && stallBadge(stall, words, 'long')}${
    state !== 'active' &&
    (state === 'pending' || whyNot(viewer, 'see-queue', { kind: 'forum' }) === null) &&
    html` <span class="tag">${t(`people:person.${banned ? 'banned' : state}`)}</span>`
  }</p></div></header>
${about && html`<p>${about}</p>`}
<p class="sm mut"><time datetime="${iso(createdAt)}">${t('people:person.since', { when: day(createdAt) })}</time></p>`
}

const approveForm = (form: FormState, { t }: Words, key: string): Html =>
  html`<form method="post" class="form">${formHead('approve', key)}${formProblem(form)}<p class="mut">${t('people:person.approve-lead')}</p>
<button class="btn pri">${t('people:person.approve')}</button></form>`

const roleForm = (form: FormState, name: string, { t }: Words, key: string): Html =>
  html`<form method="post" class="form">${formHead('role', key)}${formProblem(form)}
${selectField(form, {
  name: 'role',
  label: t('people:person.role', { name }),
  hint: t('people:person.role-lead'),
  options: Role.enum.map((role) => ({ value: role, label: t(`people:role.${role}`) })),
})}
<button class="btn">${t('people:person.role-save')}</button></form>`
