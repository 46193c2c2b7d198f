import { afterEach, expect, test } from 'vitest'
import { connect, poll } from './live-client.ts'
import { openLive, type LiveForum } from './open-live.ts'

const SECRET = 'RAHASIA-12345'
let forum: LiveForum
afterEach(() => forum.close())

const FORMS = ['json', 'html'] as const

/** Everything that a reader gets who starts at the beginning, by every way and form. */
async function replays(): Promise<string[]> {
  const texts: string[] = []
  for (const as of FORMS) {
    for (const compression of [{}, { deflate: {} }]) {
      const client = connect(forum.port, { query: `v=1&as=${as}`, ...compression })
      await client.next('hi')
      await client.sub([[1, 0]])
      await client.next('live')
      texts.push(JSON.stringify(client.frames))
      await client.end()
    }
    texts.push(JSON.stringify((await poll(forum.port, '1.0', { as })).f))
  }
  return texts
}

test('hidden text is gone from every replay, also where somebody kept the frames warm, and comes back when restored', async () => {
  forum = await openLive()
  // Followers in each form keep the topic open, so that its made frames live on.
  const followers = FORMS.map((as) => connect(forum.port, { query: `v=1&as=${as}` }))
  for (const follower of followers) {
    await follower.next('hi')
    await follower.sub([[1, -1]])
  }
  await forum.post('Sebelum')
  await forum.post(SECRET)
  await forum.post('Sesudah')
  for (const text of await replays()) expect(text).toContain(SECRET)

  await forum.setState(2, 'hidden')
  for (const text of await replays()) {
    expect(text).not.toContain(SECRET)
    expect(text).toContain('Sesudah')
  }

  await forum.setState(2, 'shown')
  for (const text of await replays()) expect(text).toContain(SECRET)

  await forum.edit(2, 'Sudah dihapus sendiri')
  for (const text of await replays()) expect(text).not.toContain(SECRET)
  for (const follower of followers) await follower.end()
})

test('words quoted from a hidden reply vanish with it', async () => {
  forum = await openLive()
  const follower = connect(forum.port)
  await follower.next('hi')
  await follower.sub([[1, -1]])
  await forum.post(`Katanya ${SECRET} begitu`)
  await forum.quote(1, SECRET)
  expect(JSON.stringify((await poll(forum.port, '1.0')).f)).toContain('"quote":{')

  await forum.setState(1, 'hidden')
  expect(JSON.stringify((await poll(forum.port, '1.0')).f)).not.toContain(SECRET)
  await follower.end()
})

test('from the moment a hide is heard nothing is written that was made before it, not even what was being made', async () => {
  const held: (() => void)[] = []
  let hold = false
  forum = await openLive({
    wrapDescribe:
      (describe) =>
      async (...args) => {
        const described = await describe(...args)
        if (hold && args[0] === 1) await new Promise<void>((resolve) => held.push(resolve))
        return described
      },
  })
  await forum.post(SECRET)
  await forum.post('Sesudah')
  hold = true
  const client = connect(forum.port)
  await client.next('hi')
  await client.sub([[1, 0]])
  const polling = poll(forum.port, '1.0', { as: 'html' })
  while (held.length < 2) await new Promise((resolve) => setTimeout(resolve, 2))
  await forum.setState(1, 'hidden')
  hold = false
  for (const release of held) release()

  await client.next('live', ({ s }) => s === 3)
  expect(JSON.stringify(client.frames)).not.toContain(SECRET)
  expect(JSON.stringify((await polling).f)).not.toContain(SECRET)
  await client.end()
})

test("a case in the moderators' queue does not keep showing text that was hidden in its thread", async () => {
  let words = SECRET
  forum = await openLive({
    wrapDescribe:
      (describe) =>
      (topic, events, ...rest) =>
        topic === 0 ? Promise.resolve(events.map(() => ({ words }))) : describe(topic, events, ...rest),
  })
  await forum.post(SECRET)
  await forum.addCase(1)
  const moderator = connect(forum.port, { sid: 'mira-desk' })
  await moderator.next('hi')
  await moderator.sub([['mod', 0]])
  expect(JSON.stringify(await moderator.next('ev'))).toContain(SECRET)

  words = ''
  await forum.setState(1, 'hidden')
  const other = await poll(forum.port, 'mod.0', {}, { headers: { cookie: 'sid=mira-desk' } })
  expect(other.f.some(({ t }) => t === 'ev')).toBe(true)
  expect(JSON.stringify(other.f)).not.toContain(SECRET)
  await moderator.end()
})

test('a renamed person is shown by the new name to who comes after', async () => {
  let name = 'Lama'
  forum = await openLive({ wrapDescribe: () => async (_topic, events) => events.map(() => ({ name })) })
  const follower = connect(forum.port)
  await follower.next('hi')
  await follower.sub([[1, -1]])
  await forum.post()
  await follower.next('ev')
  name = 'Baru'
  forum.hub.forget()
  expect(JSON.stringify((await poll(forum.port, '1.0')).f)).toContain('Baru')
  await follower.end()
})
