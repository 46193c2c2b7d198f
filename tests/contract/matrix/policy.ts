import { ROLES, type Role } from './open-world.ts'
import type { Kind } from './things.ts'

const without = (...some: Role[]) => ROLES.filter((role) => !some.includes(role))

/** Who an operation is for. Everybody else is refused with 401 (nobody), 403, 404 or 451: never with more than that. */
export const FOR = {
  anyone: ROLES,
  'who is signed in': without('nobody'),
  'who was let in': without('nobody', 'pending', 'suspended'),
  'who may write': without('nobody', 'pending', 'suspended', 'muted'),
  'who may write, but not its author': without('nobody', 'pending', 'suspended', 'muted', 'author'),
  'its author': ['author'],
  'its author and moderators': ['author', 'party', 'moderator', 'administrator'],
  'who was not shut out': without('nobody', 'suspended'),
  'who was let in, but not its author': without('nobody', 'pending', 'suspended', 'author'),
  'who may change what is public': without('nobody', 'suspended', 'muted'),
  moderators: ['party', 'moderator', 'administrator'],
  'moderators who are not party to it': ['moderator', 'administrator'],
  administrators: ['administrator'],
} as const satisfies Record<string, readonly Role[]>

/** What those whom it is for are answered: one status for every state, and others for some of them; `moderators` where theirs differs. */
type Answers = Readonly<Record<string, number | { readonly members: number; readonly moderators: number }>>

export type Rule = {
  readonly operation: string
  readonly on: Kind
  readonly body?: object
  readonly query?: string
  readonly for: keyof typeof FOR
  readonly answers: Answers
}

const read = (operation: string, on: Kind, answers: Answers, who: keyof typeof FOR = 'anyone', query = ''): Rule => ({
  operation: `GET ${operation}`,
  on,
  for: who,
  answers,
  query,
})
const ask = (operation: string, on: Kind, who: keyof typeof FOR, answers: Answers, body?: object): Rule => ({
  operation,
  on,
  for: who,
  answers,
  ...(body && { body }),
})

const TEXT = 'Pembuka yang cukup panjang untuk dibaca siapa saja di sini.'

const JUDGES = 'moderators who are not party to it'
const ORDER = { threadId: 999_999, number: 1, authority: 'Pengadilan Contoh', orderNumber: '1/2026', article: 'Pasal 14', urgent: false }

/** What is said of a reply's votes in each of its states. */
const GONE = { else: 200, hidden: 404, removed: 404, deleted: 404, 'to mend': 404, withheld: 451, closed: 409, locked: 409, missing: 404 }

/** What is said of an opening's ratings in each state of its debate. */
const UNRATED = { else: 200, closed: 409, locked: 409, 'opening hidden': 404, 'opening removed': 404, missing: 404 }
/** What nobody sees who asks for more about a reply. */
const UNSEEN = { hidden: 404, removed: 404, deleted: 404, 'to mend': 404, withheld: 451, missing: 404 }

/** Every operation of the API, on every kind of thing that it is asked about. */
export const POLICY: readonly Rule[] = [
  read('/api/people/{name}', 'person', { else: 200, pending: { members: 404, moderators: 200 }, missing: 404 }),
  read('/api/people', 'forum', { else: 200 }, 'moderators', '?state=pending'),
  ask('PUT /api/people/{name}/role', 'person', 'administrators', { else: 200, pending: 403, missing: 404 }, { role: 'moderator' }),
  ask('POST /api/people/{name}/approve', 'person', 'moderators', { else: 200, missing: 404 }),
  read('/api/me', 'forum', { else: 200 }, 'who is signed in'),
  ask('PATCH /api/me', 'forum', 'who may change what is public', { else: 200 }, { about: 'Halo' }),
  read('/api/sessions', 'forum', { else: 200 }, 'who is signed in'),
  read('/api/notices', 'forum', { else: 200 }, 'who is signed in'),
  ask('PUT /api/notices/read', 'forum', 'who is signed in', { else: 200 }, { upTo: 0 }),
  read('/api/topics', 'forum', { else: 200 }),
  ask('PUT /api/topics/{id}', 'topic', 'administrators', { else: 200 }, { name: { id: 'Ongkir', en: 'Shipping' } }),
  read('/api/threads', 'forum', { else: 200 }),
  read('/api/threads/{id}', 'thread', { else: 200, missing: 404 }),
  ask('POST /api/threads', 'forum', 'who may write', { else: 201 }, { title: 'Empat debat yang baru', text: TEXT }),
  ask(
    'PATCH /api/threads/{id}',
    'thread',
    'its author',
    { else: 200, closed: 409, locked: 409, 'opening hidden': 403, 'opening removed': 403, missing: 404 },
    { text: `${TEXT} Ya.` },
  ),
  ask('PUT /api/threads/{id}/follow', 'thread', 'who was not shut out', { else: 200, missing: 404 }),
  ask('DELETE /api/threads/{id}/follow', 'thread', 'who was not shut out', { else: 200, missing: 404 }),
  ask('PUT /api/threads/{id}/read', 'thread', 'who is signed in', { else: 200, missing: 404 }, { number: 1 }),
  read('/api/threads/{id}/mine', 'thread', { else: 200, missing: 404 }, 'who is signed in'),
  read('/api/threads/{id}/replies', 'thread', { else: 200, missing: 404 }),
  read('/api/threads/{id}/events', 'thread', { else: 200, missing: 404 }),
  ask(
    'POST /api/threads/{id}/replies',
    'thread',
    'who may write',
    { else: 201, closed: 409, locked: { members: 409, moderators: 201 }, missing: 404 },
    { text: 'Setuju.' },
  ),
  read('/api/threads/{id}/replies/{number}', 'reply', { else: 200, withheld: 451, missing: 404 }),
  read('/api/threads/{id}/replies/{number}/history', 'reply', {
    else: 200,
    hidden: 404,
    removed: 404,
    deleted: 404,
    'to mend': 404,
    withheld: 451,
    missing: 404,
  }),
  ask('DELETE /api/threads/{id}/replies/{number}/history/{field}/{revision}', 'reply', 'its author and moderators', {
    else: 204,
    deleted: 404,
    missing: 404,
  }),
  ask(
    'PATCH /api/threads/{id}/replies/{number}',
    'reply',
    'its author',
    { else: 200, hidden: 403, removed: 403, deleted: 403, withheld: 451, closed: 409, locked: 409, missing: 404 },
    { text: 'Satu balasan, lagi.' },
  ),
  ask('DELETE /api/threads/{id}/replies/{number}', 'reply', 'its author', {
    else: 200,
    hidden: 403,
    removed: 403,
    deleted: 403,
    'to mend': 403,
    withheld: 451,
    missing: 404,
  }),
  ask(
    'POST /api/threads/{id}/flags',
    'thread',
    'who was let in, but not its author',
    { else: 201, 'opening hidden': 404, 'opening removed': 404, missing: 404 },
    { reason: 'spam' },
  ),
  ask(
    'POST /api/threads/{id}/replies/{number}/flags',
    'reply',
    'who was let in, but not its author',
    { else: 201, hidden: 404, removed: 404, deleted: 404, 'to mend': 404, withheld: 451, missing: 404 },
    { reason: 'spam' },
  ),
  ask(
    'PUT /api/threads/{id}/stance',
    'thread',
    'who may write',
    { else: 200, closed: 409, locked: 409, 'opening hidden': 404, 'opening removed': 404, missing: 404 },
    { stance: 'agree' },
  ),
  ask('PUT /api/threads/{id}/stall', 'thread', 'who may write', { else: 200, closed: 409, locked: 409, missing: 404 }, { stall: 'buyer' }),
  ask('PUT /api/threads/{id}/replies/{number}/vote', 'reply', 'who may write, but not its author', GONE, { vote: 'agree' }),
  ask('DELETE /api/threads/{id}/replies/{number}/vote', 'reply', 'who may write, but not its author', GONE),
  ask('PUT /api/threads/{id}/replies/{number}/helpful', 'reply', 'who may write, but not its author', GONE),
  ask('DELETE /api/threads/{id}/replies/{number}/helpful', 'reply', 'who may write, but not its author', GONE),
  ask('PUT /api/threads/{id}/rating', 'thread', 'who may write, but not its author', UNRATED, { rating: 'useful' }),
  ask('DELETE /api/threads/{id}/rating', 'thread', 'who may write, but not its author', UNRATED),
  ask(
    'POST /api/threads/{id}/replies/{number}/changed-mind',
    'reply',
    'who may write, but not its author',
    { ...GONE, else: 201 },
    { reason: 'Sebelumnya aku kira tidak bisa begitu, ternyata bisa.' },
  ),
  ask('DELETE /api/threads/{id}/replies/{number}/changed-mind', 'reply', 'who was let in', { else: 200, missing: 404 }),
  read('/api/threads/{id}/replies/{number}/changed-minds', 'reply', { ...UNSEEN, else: 200 }),
  read('/api/threads/{id}/changed-minds', 'thread', { else: 200, missing: 404 }),
  read('/api/threads/{id}/responses', 'thread', { else: 200, missing: 404 }),
  read('/api/threads/{id}/closing', 'thread', { else: 200, missing: 404 }),
  ask(
    'PUT /api/threads/{id}/closing-stance',
    'thread',
    'who may write',
    { else: 409, 'opening hidden': 404, 'opening removed': 404, missing: 404 },
    { stance: 'agree' },
  ),
  ask('PUT /api/threads/{id}/summary', 'ending', 'its author', { else: 200, missing: 404 }, { text: TEXT }),
  ask('DELETE /api/threads/{id}/summary', 'thread', 'who was let in', { else: 200, missing: 404 }),
  ask(
    'PUT /api/threads/{id}/summary/author',
    'thread',
    JUDGES,
    { else: 409, closed: 404, missing: 404 },
    { stall: 'online', name: 'tidak_ada' },
  ),
  ask(
    'POST /api/moderation/summaries/{threadId}/{stall}/revoke',
    'summary',
    JUDGES,
    { else: 201, 'taken back': 404, 'never written': 404, missing: 404 },
    { rule: 4, reason: 'advertising' },
  ),
  read('/api/threads/{id}/balance', 'thread', { else: 200, missing: 404 }),
  read('/api/threads/{id}/common-ground', 'thread', { else: 200, missing: 404 }),
  read('/api/threads/{id}/votes.csv', 'thread', { else: 200, missing: 404 }),
  ask('POST /api/event-marks', 'forum', 'moderators', { else: 201 }, { at: 0, name: { id: 'Pasar libur', en: 'Market closed' } }),
  ask('DELETE /api/event-marks/{id}', 'mark', 'moderators', { else: 200, missing: 404 }),
  ask(
    'POST /api/moderation/changed-minds/{id}/revoke',
    'mind',
    'moderators who are not party to it',
    { else: 201, 'taken back': 404, missing: 404 },
    { rule: 4, reason: 'advertising' },
  ),
  read('/api/moderation/cases', 'forum', { else: 200 }, 'moderators'),
  read('/api/moderation/cases/{id}', 'case', { else: 200, missing: 404 }, 'moderators'),
  ask(
    'POST /api/moderation/cases/{id}/decisions',
    'case',
    'moderators who are not party to it',
    { else: 201, claimed: 409, decided: 409, kept: 409, appealed: 409, final: 409, 'of law': 404, missing: 404 },
    { action: 'keep', reason: 'no-breach' },
  ),
  read('/api/moderation/cases/{id}/author-posts', 'case', { else: 200, missing: 404 }, 'moderators'),
  ask(
    'POST /api/moderation/decisions',
    'forum',
    'moderators',
    { else: 200 },
    { posts: [{ threadId: 999_999, number: 1 }], decision: { action: 'hide', rule: 4, reason: 'advertising' } },
  ),
  ask('POST /api/moderation/cases/{id}/claim', 'case', JUDGES, {
    else: 200,
    claimed: 409,
    decided: 409,
    kept: 409,
    final: 409,
    missing: 404,
  }),
  ask('DELETE /api/moderation/cases/{id}/claim', 'case', JUDGES, { else: 200, claimed: 409, missing: 404 }),
  ask('PUT /api/people/{name}/mute', 'person', 'who is signed in', { else: 200, pending: { members: 404, moderators: 200 }, missing: 404 }),
  ask('DELETE /api/people/{name}/mute', 'person', 'who is signed in', {
    else: 200,
    pending: { members: 404, moderators: 200 },
    missing: 404,
  }),
  read('/api/moderation/freezes', 'forum', { else: 200 }, 'moderators'),
  ask('POST /api/moderation/freezes/{id}/{number}', 'reply', 'moderators', { else: 404 }, { action: 'lift', reason: 'no-sign' }),
  read('/api/moderation/rechecks', 'forum', { else: 200 }, 'moderators'),
  ask('POST /api/moderation/decisions/{id}/recheck', 'decision', 'moderators', { else: 404 }, { agrees: true }),
  ask('POST /api/moderation/decisions/{id}/lift', 'decision', 'moderators', { else: 404 }, { kind: 'mute', reason: 'enough' }),
  ask('PUT /api/moderation/cases/{id}/translation', 'case', JUDGES, { else: 403, claimed: 409, missing: 404 }, { text: 'One reply.' }),
  ask('POST /api/moderation/cases/{id}/unmask', 'case', JUDGES, { else: 200, claimed: 409, missing: 404 }),
  ask(
    'POST /api/moderation/cases/{id}/erase-evidence',
    'case',
    JUDGES,
    { else: 201, open: 409, claimed: 409, appealed: 409, 'of law': 404, missing: 404 },
    { note: 'Memuat nomor anak kecil.' },
  ),
  ask(
    'POST /api/moderation/decisions/{id}/lift',
    'measure',
    JUDGES,
    { else: 201, none: 404, missing: 404 },
    { kind: 'mute', reason: 'enough' },
  ),
  read('/api/moderation/proposals', 'forum', { else: 200 }, 'moderators'),
  ask('POST /api/moderation/proposals/{id}/answer', 'proposal', JUDGES, { else: 201, refused: 409, missing: 404 }, { agree: true }),
  read('/api/moderation/log', 'forum', { else: 200 }),
  read('/api/moderation/figures', 'forum', { else: 200 }),
  ask(
    'POST /api/decisions/{id}/appeal',
    'decision',
    'its author',
    { else: 201, appealed: 409, overturned: 409, 'for its author': 409, missing: 404 },
    {},
  ),
  read('/api/moderation/appeals', 'forum', { else: 200 }, 'moderators'),
  read('/api/moderation/appeals/{id}', 'appeal', { else: 200, missing: 404 }, 'moderators'),
  ask(
    'POST /api/moderation/appeals/{id}/answer',
    'appeal',
    JUDGES,
    { else: 201, upheld: 409, overturned: 409, missing: 404 },
    { overturn: true, note: 'Keliru.' },
  ),
  read('/api/me/strikes', 'forum', { else: 200 }, 'who is signed in'),
  read('/api/me/held', 'forum', { else: 200 }, 'who is signed in'),
  ask('DELETE /api/me/held/{id}', 'held', 'its author', { else: 204, refused: 409, missing: 404 }),
  read('/api/moderation/held', 'forum', { else: 200 }, 'moderators'),
  read('/api/moderation/held/{id}', 'held', { else: 200, missing: 404 }, 'moderators'),
  ask('POST /api/moderation/held/{id}/approve', 'held', 'moderators', { else: 200, refused: 409, missing: 404 }),
  ask(
    'POST /api/moderation/held/{id}/refuse',
    'held',
    'moderators',
    { else: 200, refused: 409, missing: 404 },
    { rule: 3, reason: 'contact-data' },
  ),
  read('/api/people/{name}/trust', 'person', { else: 200, missing: 404 }, 'moderators'),
  ask('PUT /api/people/{name}/trust', 'person', 'administrators', { else: 200, pending: 403, missing: 404 }, { steward: true }),
  read('/api/moderation/orders', 'forum', { else: 200 }, 'moderators'),
  ask('POST /api/moderation/orders', 'forum', 'moderators', { else: 404 }, ORDER),
  ask(
    'POST /api/moderation/orders/{id}/answer',
    'order',
    'administrators',
    { else: 201, complied: 409, 'of flags': 404, missing: 404 },
    { outcome: 'complied' },
  ),
  ask('POST /api/moderation/orders/{id}/tell', 'order', 'administrators', { else: 409, 'of flags': 404, missing: 404 }),
  read('/api/moderation/orders/{id}/disclosures', 'order', { else: 200, 'of flags': 404, missing: 404 }, 'administrators'),
  ask(
    'POST /api/moderation/orders/{id}/disclosures',
    'order',
    'administrators',
    { else: 201, 'of flags': 404, missing: 404 },
    { fields: ['name'], note: 'Poin 2.' },
  ),
  ask('POST /api/moderation/disclosures/{id}/answer', 'disclosure', 'administrators', { else: 200, missing: 404 }, { agree: true }),
  ask('POST /api/moderation/disclosures/{id}/file', 'disclosure', 'administrators', { else: 409, missing: 404 }),
]
