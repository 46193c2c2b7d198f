import { expect, test } from 'vitest'
import { threads } from '../../server/demo/content/market.ts'
import { minds } from '../../server/demo/content/minds.ts'
import { opinions } from '../../server/demo/content/opinions.ts'
import { people } from '../../server/demo/content/people.ts'
import { topics } from '../../server/demo/content/topics.ts'
import { voters } from '../../server/demo/content/voters.ts'

const replies = threads.flatMap((thread) => thread.replies.map((reply, index) => ({ ...reply, thread, number: index + 1 })))
const posts = [...threads, ...replies]
const texts = posts.flatMap((post) => [post.text, 'editedTo' in post ? (post.editedTo ?? '') : ''])
const names = new Set(people.map((person) => person.name))
const moderators = new Set(people.filter((person) => person.role === 'moderator').map((person) => person.name))
const length = (text: string) => Array.from(text).length
const minutes = (thread: (typeof threads)[number]) => thread.replies.reduce((sum, reply) => sum + reply.after, 0)

test('people have names the forum allows, each its own even without its dots and underscores', () => {
  const everybody = [...people, ...voters]
  for (const { name } of everybody) expect(name).toMatch(/^[a-z0-9._-]{3,24}$/)
  expect(new Set(everybody.map(({ name }) => name.replaceAll(/[._-]/g, ''))).size).toBe(everybody.length)
})

test('everybody who posts, flags or decides is one of the people, and only moderators decide', () => {
  const named = posts.flatMap((post) => [post.by, ...(post.flags ?? []).map((flag) => flag.by)])
  expect(named.filter((name) => !names.has(name))).toEqual([])
  for (const { decision } of replies) if (decision) expect(moderators).toContain(decision.by)
})

test('nobody stays silent, and nobody flags a post of their own or the same post twice', () => {
  const authors = new Set(posts.map((post) => post.by))
  expect([...names].filter((name) => !authors.has(name))).toEqual([])
  for (const { by, flags = [] } of posts) {
    const flaggers = flags.map((flag) => flag.by)
    expect(new Set([by, ...flaggers]).size).toBe(flaggers.length + 1)
  }
})

test('opinions are about debates and replies that stand, and stances about motions', () => {
  for (const [key, { shared = [], stances, rush }] of Object.entries(opinions)) {
    const thread = threads.find((one) => one.key === key)
    expect(thread, key).toBeDefined()
    if (Object.keys(stances).length > 0) expect(thread!.motion, key).toBeDefined()
    for (const number of [...shared, ...(rush ? [rush.number] : [])])
      expect([key, number, thread!.replies[number - 1]?.deleted]).toEqual([key, number, undefined])
    if (rush) expect(shared, key).not.toContain(rush.number)
    expect(Math.max(0, ...shared)).toBeLessThanOrEqual(thread!.replies.length)
  }
})

test('whose mind was changed did not write the reply that did it, and says why', () => {
  for (const [key, changed] of Object.entries(minds))
    for (const { by, number, reason } of changed) {
      const reply = replies.find((one) => one.thread.key === key && one.number === number)
      expect([names.has(by), reply?.by !== by, reply?.deleted, reply?.decision], `${key} ${number}`).toEqual([
        true,
        true,
        undefined,
        undefined,
      ])
      expect(length(reason)).toBeGreaterThanOrEqual(30)
    }
})

test('no moderator decides or answers an appeal in a thread in which he posted', () => {
  for (const { decision, thread } of replies)
    for (const judge of [decision?.by, decision?.appeal?.answer?.by])
      if (judge !== undefined) expect([thread.by, ...thread.replies.map((reply) => reply.by)]).not.toContain(judge)
})

test('the market has threads and replies enough, one of them three pages long and one empty', () => {
  const counts = threads.map((thread) => thread.replies.length)
  expect(threads.length).toBeGreaterThanOrEqual(14)
  expect(replies.length).toBeGreaterThanOrEqual(330)
  expect(Math.max(...counts)).toBeGreaterThanOrEqual(125)
  expect(counts).toContain(0)
  expect(threads.filter((thread) => thread.closed)).toHaveLength(2)
})

test('both languages are spoken: about a third of the replies and some openings are English', () => {
  const share = replies.filter((reply) => reply.lang === 'en').length / replies.length
  expect(share).toBeGreaterThan(0.28)
  expect(share).toBeLessThan(0.4)
  expect(threads.filter((thread) => thread.lang === 'en').length).toBeGreaterThanOrEqual(3)
})

test('both stalls are heard', () => {
  const stall = new Map(people.map((person) => [person.name, person.stall]))
  for (const side of ['online', 'offline']) expect(replies.filter((reply) => stall.get(reply.by) === side).length).toBeGreaterThan(90)
})

const isGone = (decision: (typeof replies)[number]['decision']) =>
  decision !== undefined && decision.action !== 'keep' && decision.appeal?.answer?.overturn !== true

test('answers stand below what they answer, and quotes are words of it that stay visible', () => {
  for (const { parent, quote, number, thread } of replies) {
    if (quote !== undefined) expect(parent).toBeDefined()
    if (parent === undefined) continue
    expect(parent).toBeGreaterThan(0)
    expect(parent).toBeLessThan(number)
    if (quote === undefined) continue
    const answered = thread.replies[parent - 1]
    expect(answered?.text).toContain(quote)
    expect(length(quote)).toBeLessThanOrEqual(280)
    expect(answered?.deleted ?? isGone(answered?.decision)).toBe(false)
  }
})

test('threads are in opening order, and every post lies before the start time', () => {
  expect(threads.map((thread) => thread.hoursAgo)).toEqual(threads.map((thread) => thread.hoursAgo).toSorted((a, b) => b - a))
  for (const thread of threads) expect(minutes(thread)).toBeLessThan(thread.hoursAgo * 60)
  for (const reply of replies) expect(reply.after).toBeGreaterThan(0)
})

test('the busiest debate is still going on', () => {
  const busiest = threads.toSorted((a, b) => b.replies.length - a.replies.length)[0]
  expect(busiest).toBeDefined()
  if (busiest) expect(busiest.hoursAgo * 60 - minutes(busiest)).toBeLessThanOrEqual(10)
})

test('threads have keys of their own and known topics, and every topic has a thread', () => {
  expect(new Set(threads.map((thread) => thread.key)).size).toBe(threads.length)
  expect(new Set(threads.map((thread) => thread.topic))).toEqual(new Set(topics.map((topic) => topic.key)))
})

test('no two posts say the same', () => {
  const plain = posts.map((post) => post.text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' '))
  expect(new Set(plain).size).toBe(plain.length)
})

test('titles, motions and texts keep the limits of the forum', () => {
  for (const { title, motion = 'no motion here', text } of threads) {
    expect(length(title)).toBeGreaterThanOrEqual(8)
    expect(length(title)).toBeLessThanOrEqual(140)
    expect(length(motion)).toBeGreaterThanOrEqual(10)
    expect(length(motion)).toBeLessThanOrEqual(200)
    expect(length(text)).toBeLessThanOrEqual(10_000)
  }
  for (const { text, editedTo = text } of replies) {
    expect(text.trim()).not.toBe('')
    expect(length(text)).toBeLessThanOrEqual(5_000)
    expect(length(editedTo)).toBeLessThanOrEqual(5_000)
  }
})

test('what is told of real people, companies and figures names its source', () => {
  const REAL =
    /Teten|Masduki|Permendag|TikTok|Tokopedia|Bukalapak|CT Corp|GoTo|idEA|Project S|Rp 22[.,]5|1[.,]5 (miliar|billion)|\b(67|22) (juta|million)|\b4 (Oktober|October) 2023|\b12 (Desember|December)|\b23 November|\b30 (Agustus|August)/
  const told = texts.filter((text) => REAL.test(text))
  expect(told.length).toBeGreaterThan(10)
  expect(told.filter((text) => !/sumber|source|kompasiana|trenasia/i.test(text))).toEqual([])
})

test('an edit changes something', () => {
  for (const { text, editedTo } of replies) expect(editedTo).not.toBe(text)
})

test('nothing looks like a real phone number, a NIK, an image or HTML', () => {
  for (const text of texts) {
    expect(text).not.toMatch(/(?:\+?62|\b0)[ .-]?8\d(?:[ .-]?\d){6,}/)
    expect(text).not.toMatch(/\d{10,}/)
    expect(text).not.toMatch(/!\[|<\/?[a-z]/i)
  }
})
