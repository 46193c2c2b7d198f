import { expect, test } from 'vitest'
import { newToken } from '../../server/kernel/new-token.ts'
import { keepNetworkKey } from '../../server/people/networks/keep-network-key.ts'
import { networkNames } from '../../server/people/networks/network-names.ts'
import { networkOf } from '../../server/people/networks/network-of.ts'
import { makeRun } from '../../server/store/run.ts'
import { openForum } from '../tools/open-forum.ts'
import { onBothEngines } from '../tools/open-store.ts'

const DAY = 86_400_000

test.each([
  ['203.0.113.7', '203.0.113.0/24'],
  ['203.0.113.250', '203.0.113.0/24'],
  ['203.0.114.7', '203.0.114.0/24'],
  ['::ffff:203.0.113.9', '203.0.113.0/24'],
  ['::ffff:cb00:7109', '203.0.113.0/24'],
  ['2001:db8:1:2::9', '2001:db8:1::/48'],
  ['2001:0DB8:0001:ffff:1:2:3:4', '2001:db8:1::/48'],
  ['2001:db8:2::1', '2001:db8:2::/48'],
  ['fe80::1%eth0', 'fe80:0:0::/48'],
  ['127.0.0.1', null],
  ['127.9.9.9', null],
  ['::1', null],
  ['::ffff:127.0.0.1', null],
  ['', null],
  ['unix:', null],
  ['203.0.113', null],
])('the network of %s is %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})

onBothEngines('the name of a network', (_, engine) => {
  test('is the same for its addresses on one day, and tells nothing on the next', async () => {
    const forum = await openForum({ engine })
    const name = networkNames({ run: forum.door, clock: () => forum.at })
    const first = await name({ ip: '203.0.113.7' })
    expect(first).toMatch(/^\d{5} [\w-]{22}$/)
    expect(await name({ ip: '::ffff:203.0.113.99' })).toBe(first)
    expect(await name({ ip: '203.0.114.7' })).not.toBe(first)
    expect(await name({ ip: '127.0.0.1' })).toBeNull()
    // Another process, or the same after a restart, knows today's key from the database.
    expect(await networkNames({ run: forum.door, clock: () => forum.at })({ ip: '203.0.113.7' })).toBe(first)

    forum.at += DAY
    const next = await name({ ip: '203.0.113.7' })
    expect(next!.slice(6)).not.toBe(first!.slice(6))
    expect(next! > first!, 'days compare as texts').toBe(true)
  })

  test('holds one key at a time, and yesterday’s is gone', async () => {
    const forum = await openForum({ engine })
    const keep = async () => forum.run(keepNetworkKey, { as: null, input: { key: newToken() } })
    const [first, second] = [await keep(), await keep()]
    expect(second).toEqual(first)
    forum.at += DAY
    expect((await keep()).key).not.toBe(first.key)
    const { db, t } = forum.readers.read
    expect(JSON.stringify(await db.select().from(t.site))).not.toContain(first.key)
  })
})

test('a network has no name while nothing may be written', async () => {
  const forum = await openForum()
  const readOnly = makeRun(
    { send: () => Promise.reject(new Error('asked')), depth: () => 0, alive: () => true, close: async () => undefined },
    () => forum.at,
    true,
  )
  expect(await networkNames({ run: readOnly, clock: () => forum.at })({ ip: '203.0.113.7' })).toBeNull()
})
