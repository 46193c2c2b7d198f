import type { Locale } from '../kernel/shapes.ts'

/** Replies on one page of a thread: page k holds replies 50(k−1)+1 … 50k. */
export const PAGE_SIZE = 50

const WORDS = {
  id: {
    thread: 'debat',
    new: 'baru',
    edit: 'ubah',
    flag: 'lapor',
    history: 'riwayat',
    remove: 'hapus',
    replyTo: 'balas',
    quote: 'kutip',
    page: 'hal',
    order: 'urut',
    ground: 'titik-temu',
    stall: 'lapak',
    queue: 'antrean',
    together: 'sekaligus',
    people: 'orang',
    account: 'akun',
    rules: 'aturan',
    privacy: 'privasi',
    help: 'bantuan',
    signIn: 'masuk',
    join: 'gabung',
    recovery: 'pemulihan',
    notices: 'kabar',
    topics: 'topik',
    held: 'menunggu',
    orders: 'perintah',
    legal: 'pelaporan-hukum',
    log: 'log-moderasi',
    transparency: 'transparansi',
    strikes: 'pelanggaran',
    appeals: 'banding',
    votes: 'suara',
    minds: 'berubah-pikiran',
    statistics: 'statistik',
    responses: 'tanggapan',
    /** With which debate it is explained. */
    example: 'debat',
  },
  en: {
    thread: 'debate',
    new: 'new',
    edit: 'edit',
    flag: 'flag',
    history: 'history',
    remove: 'delete',
    replyTo: 'reply',
    quote: 'quote',
    page: 'page',
    order: 'sort',
    ground: 'common-ground',
    stall: 'stall',
    queue: 'queue',
    together: 'together',
    people: 'people',
    account: 'account',
    rules: 'rules',
    privacy: 'privacy',
    help: 'help',
    signIn: 'sign-in',
    join: 'join',
    recovery: 'recovery',
    notices: 'notices',
    topics: 'topics',
    held: 'waiting',
    orders: 'orders',
    legal: 'legal-requests',
    log: 'moderation-log',
    transparency: 'transparency',
    strikes: 'strikes',
    appeals: 'appeals',
    votes: 'votes',
    minds: 'changed-minds',
    statistics: 'statistics',
    responses: 'responses',
    example: 'thread',
  },
} as const

/** The words that addresses are made of in one language. */
export const pathWords = (locale: Locale) => WORDS[locale]

/** Addresses of pages in one language. All are paths on this site. */
export type Paths = ReturnType<typeof makePaths>

function makePaths(locale: Locale) {
  const word = WORDS[locale]
  const root = `/${locale}/`
  const thread = (id: number, slug: string, page = 1) =>
    `${root}${word.thread}/${id}${slug && `-${slug}`}${page > 1 ? `?${word.page}=${page}` : ''}`
  const post = (id: number, number: number) => (number === 0 ? `${root}${word.thread}/${id}` : `${root}${word.thread}/${id}/b/${number}`)
  return {
    market: root,
    /** Its newest debates as a feed, all or those of one topic. */
    marketFeed: (topic?: string) => `${root}atom.xml${topic === undefined ? '' : `?topic=${topic}`}`,
    thread,
    /** The page and place of one reply; number 0 is the opening. */
    reply: (id: number, slug: string, number: number) => `${thread(id, slug, pageOf(number))}${number === 0 ? '' : `#b${number}`}`,
    /** A short address that leads to the page and place of a reply. */
    permalink: post,
    /** Its newest replies as a feed. */
    threadFeed: (id: number) => `${root}${word.thread}/${id}.atom`,
    /** How its opinions stand and went. */
    statistics: (id: number, slug: string) => `${thread(id, slug)}/${word.statistics}`,
    /** The debates that answer it, and those as a feed. */
    responses: (id: number) => `${post(id, 0)}/${word.responses}`,
    responsesFeed: (id: number) => `${post(id, 0)}/${word.responses}.atom`,
    /** What both stalls agreed on last, as a feed: in all debates, or in one. */
    groundFeed: `${root}${word.ground}.atom`,
    threadGroundFeed: (id: number) => `${root}${word.thread}/${id}/${word.ground}.atom`,
    /** How common ground is worked out, with a debate, or one reply of it, as the example. */
    commonGround: (thread?: number, reply?: number) =>
      `${root}${word.ground}${thread === undefined ? '' : `?${word.example}=${thread}${reply === undefined ? '' : `&b=${reply}`}`}`,
    newThread: `${root}${word.thread}/${word.new}`,
    edit: (id: number, number: number) => `${post(id, number)}/${word.edit}`,
    flag: (id: number, number: number) => `${post(id, number)}/${word.flag}`,
    history: (id: number, number: number) => `${post(id, number)}/${word.history}`,
    /** Who changed his mind by a reply, and why; number 0: in the whole debate. */
    minds: (id: number, number: number) => `${post(id, number)}/${word.minds}`,
    /** Where a reply is deleted by its author. */
    remove: (id: number, number: number) => `${post(id, number)}/${word.remove}`,
    /** Where one is asked about its replies, one after the other. */
    votes: (id: number) => `${post(id, 0)}/${word.votes}`,
    person: (name: string) => `${root}${word.people}/${name}`,
    queue: root + word.queue,
    /** One case of the moderators' queue. */
    case: (id: number) => `${root}${word.queue}/${id}`,
    /** Where posts of the same author are decided together. */
    together: (id: number) => `${root}${word.queue}/${id}/${word.together}`,
    /** The orders of authorities, for moderators. */
    orders: `${root}${word.queue}/${word.orders}`,
    order: (id: number) => `${root}${word.queue}/${word.orders}/${id}`,
    /** Appeals that wait for another moderator, and one of them. */
    appeals: `${root}${word.queue}?state=appeals`,
    appeal: (id: string) => `${root}${word.queue}/${word.appeals}/${id}`,
    account: root + word.account,
    /** One's own strikes, and where one appeals. */
    strikes: `${root}${word.account}/${word.strikes}`,
    notices: root + word.notices,
    topics: root + word.topics,
    /** What one wrote and what waits for a moderator. */
    held: root + word.held,
    /** The public log of moderation, one entry of it, and it in other forms. */
    log: root + word.log,
    logEntry: (seq: number) => `${root}${word.log}/${seq}`,
    logFeed: `${root}${word.log}.atom`,
    logTable: `${root}${word.log}.csv`,
    /** What is counted from it by month, and that as a table. */
    transparency: root + word.transparency,
    transparencyTable: `${root}${word.transparency}.csv`,
    rules: root + word.rules,
    /** One edition of the rules, in force or not. */
    edition: (version: number) => `${root}${word.rules}/${version}`,
    privacy: root + word.privacy,
    /** How orders of law are sent, and what becomes of them. */
    legal: root + word.legal,
    help: root + word.help,
    signIn: root + word.signIn,
    join: root + word.join,
    recovery: root + word.recovery,
  }
}

const PATHS = { id: makePaths('id'), en: makePaths('en') }

/** The addresses in one language. */
export const pathsFor = (locale: Locale): Paths => PATHS[locale]

/** One address in both languages. */
export const inBoth = (addressOf: (to: Paths) => string): Readonly<Record<Locale, string>> => ({
  id: addressOf(PATHS.id),
  en: addressOf(PATHS.en),
})

/** The page on which a reply stands, from 1; the opening stands on page 1. */
export const pageOf = (number: number) => Math.max(1, Math.ceil(number / PAGE_SIZE))
