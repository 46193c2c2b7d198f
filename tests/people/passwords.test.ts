import { argon2Sync } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { Refusal } from '../../server/kernel/refusal.ts'
import { checkPassword } from '../../server/people/passwords/check-password.ts'
import { commonPasswords } from '../../server/people/passwords/common-passwords.ts'
import { hashPassword } from '../../server/people/passwords/hash-password.ts'
import { NO_PASSWORD } from '../../server/people/passwords/no-password.ts'
import { passwordQueue } from '../../server/people/passwords/password-queue.ts'
import { verifyPassword } from '../../server/people/passwords/verify-password.ts'

const verdict = (password: string, name = 'sari'): string => {
  try {
    checkPassword(password, name)
    return 'ok'
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

describe('a password that may be set', () => {
  test.each([
    ['a sentence', 'hujan turun di lantai dua'],
    ['small letters alone', 'kopitumpahdikasur'],
    ['digits alone', '8306514927'],
    ['8 characters', 'vq7#kd0p'],
    ['8 emoji', '🦀🌵🪁🧄🛶🎏🪀🥥'],
    ['128 characters', Array.from({ length: 128 }, (_, index) => String.fromCodePoint(0x4e00 + index * 7)).join('')],
    ['spaces at its ends', '  kxq vbn  '],
    ['any script', 'пароль-ңүт-ლამპა'],
    ['its owner’s name in a long sentence', 'waktu sari pulang lampu mati'],
    ['a common word in a longer one', 'passwordnya lupa terus'],
  ])('%s', (_, password) => {
    expect(verdict(password)).toBe('ok')
  })
})

describe('a password that is refused', () => {
  test.each([
    ['7 characters', 'vq7#kd0'],
    ['7 emoji, however many bytes', '🦀🌵🪁🧄🛶🎏🪀'],
    ['129 characters', 'vq7#kd0p'.repeat(16) + 'x'],
    ['half a surrogate', 'vq7#kd0p\ud800'],
    ['the commonest', 'password'],
    ['in capitals', 'PASSWORD'],
    ['with a number', 'password1'],
    ['disguised', 'p@ssw0rd'],
    ['disguised, with a number', 'P@ssw0rd123'],
    ['Indonesian', 'katasandi'],
    ['Indonesian affection', 'sayang123'],
    ['disguised Indonesian', 's4y4ng123'],
    ['a word and a year of birth', 'sayang1998'],
    ['the country and its year', 'indonesia1945'],
    ['faith', 'bismillah'],
    ['country and year', 'indonesia2024'],
    ['football', 'persib1234'],
    ['English affection', 'iloveyou'],
    ['this site', 'dualapak123'],
    ['counting', '12345678'],
    ['counting on', '1234567890'],
    ['counting down', '87654321'],
    ['a walk over the keys', 'qwertyuiop'],
    ['a walk down the keys', '1qaz2wsx'],
    ['a zigzag', '1q2w3e4r'],
    ['a walk with a number', 'qwerty123'],
    ['the alphabet', 'abcdefgh'],
    ['one sign', 'aaaaaaaa'],
    ['one emoji', '🦀'.repeat(8)],
    ['a word twice', 'kudakuda'],
    ['a birthday', '17081945'],
    ['a birthday with dashes', '17-08-1945'],
    ['a birthday from the year', '19450817'],
    ['its owner’s name', 'sari1234'],
    ['its owner’s name inside', '!!sari99'],
  ])('%s', (_, password) => {
    expect(verdict(password)).toBe('password-weak')
  })

  test('its owner’s name with other signs', () => {
    expect(verdict('LinaBlokB1', 'lina_blokb')).toBe('password-weak')
  })

  test('says which field is wrong', () => {
    expect(() => checkPassword('short', 'sari')).toThrow(expect.objectContaining({ detail: { at: '/body/password' } }))
  })
})

describe('the list of common passwords', () => {
  const list = commonPasswords()

  test('has far more than 3,000, none of them shorter than what may be set', () => {
    expect(list.size).toBeGreaterThan(3_000)
    for (const password of list) if (password.length < 8) throw new Error(`${password} is refused for its length anyway`)
  })

  test('has many of each kind: words of both languages with endings, walks over the keys', () => {
    const starting = (word: string) => [...list].filter((password) => password.startsWith(word)).length
    for (const word of ['password', 'football', 'sayang', 'indonesia', 'qwerty', '1234']) expect(starting(word)).toBeGreaterThan(20)
  })
})

describe('a stored password', () => {
  test('is an argon2id hash that says what it cost, never twice the same', async () => {
    const [one, other] = await Promise.all([hashPassword('kopi tumpah'), hashPassword('kopi tumpah')])
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/)
    expect(one).not.toBe(other)
  })

  test('is known again, and nothing else is taken for it', async () => {
    const stored = await hashPassword('kopi tumpah')
    expect(await verifyPassword(stored, 'kopi tumpah')).toEqual({ matches: true, outdated: false })
    for (const wrong of ['kopi tumpah ', 'Kopi tumpah', 'kopi', ''])
      expect(await verifyPassword(stored, wrong)).toMatchObject({ matches: false })
  })

  test('is compared exactly, not in a folded form', async () => {
    const stored = await hashPassword('caf\u00e9 tumpah')
    expect(await verifyPassword(stored, 'cafe\u0301 tumpah')).toMatchObject({ matches: false })
  })

  test('of another program at another cost still opens, and is due to be hashed anew', async () => {
    const nonce = Buffer.alloc(16, 7)
    const key = argon2Sync('argon2id', { message: 'kopi tumpah', nonce, memory: 64, passes: 1, parallelism: 1, tagLength: 32 })
    const base64 = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '')
    const stored = `$argon2id$v=19$m=64,t=1,p=1$${base64(nonce)}$${base64(key)}`
    expect(await verifyPassword(stored, 'kopi tumpah')).toEqual({ matches: true, outdated: true })
    expect(await verifyPassword(stored, 'kopi')).toMatchObject({ matches: false })
  })

  test.each([null, NO_PASSWORD, '', 'plain', '$argon2id$v=19$m=19456,t=2,p=1$short$short'])(
    'never matches where there is none (%s)',
    async (stored) => {
      expect(await verifyPassword(stored, 'kopi tumpah')).toEqual({ matches: false, outdated: false })
    },
  )
})

describe('the queue for password work', () => {
  /** Work that is done when `finish` is called. */
  const makeWork = () => {
    const running: (() => void)[] = []
    return { running, work: () => new Promise<string>((resolve) => void running.push(() => resolve('done'))) }
  }

  test('runs a few at once, the rest in turn', async () => {
    const { running, work } = makeWork()
    const queue = passwordQueue(2, 10)
    const asked = Array.from({ length: 5 }, () => queue(work))
    expect(running).toHaveLength(2)
    running[0]!()
    await asked[0]
    await setImmediate()
    expect(running).toHaveLength(3)
    for (let next = 1; next < 5; next++) {
      running[next]!()
      expect(await asked[next]).toBe('done')
    }
  })

  test('says that it is busy instead of growing, and when to come again', async () => {
    const { running, work } = makeWork()
    const queue = passwordQueue(1, 2)
    const asked = [queue(work), queue(work), queue(work)]
    await expect(queue(work)).rejects.toMatchObject({ code: 'busy', detail: { retryAfter: 2 } })
    running[0]!()
    await asked[0]
    const again = queue(work)
    for (const next of [1, 2, 3]) {
      await setImmediate()
      running[next]!()
    }
    expect(await Promise.all([...asked, again])).toEqual(['done', 'done', 'done', 'done'])
  })

  test('goes on after work that failed', async () => {
    const queue = passwordQueue(1, 1)
    const failing = queue(async () => {
      throw new Error('broken')
    })
    const next = queue(async () => 'done')
    await expect(failing).rejects.toThrow('broken')
    expect(await next).toBe('done')
  })

  test('has four at work at most, and 64 waiting', async () => {
    const { running, work } = makeWork()
    const queue = passwordQueue()
    for (let asked = 0; running.length + 64 > asked; asked++) void queue(work)
    expect(running.length).toBeLessThanOrEqual(4)
    await expect(queue(work)).rejects.toMatchObject({ code: 'busy' })
  })

  test('leaves the event loop free while it hashes', async () => {
    const queue = passwordQueue()
    const hashing = Promise.all(Array.from({ length: 4 }, () => queue(() => hashPassword('kopi tumpah')))).then(() => 'hashed')
    let turns = 0
    while ((await Promise.race([hashing, setImmediate('still')])) === 'still') turns++
    expect(turns).toBeGreaterThan(10)
  })
})
