import { Type } from 'typebox'
import { expect, test } from 'vitest'
import { text, ThreadId } from '../../server/kernel/shapes.ts'
import { compileCoercingValidator, compileValidator } from '../../server/kernel/validator.ts'

const Draft = Type.Object(
  {
    text: text(1, 5),
    quote: Type.Union([text(1, 3), Type.Null()]),
    hidden: Type.Optional(Type.Boolean()),
    tags: Type.Optional(Type.Array(Type.Integer(), { maxItems: 2 })),
  },
  { additionalProperties: false },
)
const check = compileValidator(Draft)

test.each<[what: string, value: unknown, errors: string[]]>([
  ['a right one', { text: 'hai', quote: null }, []],
  ['nothing at all', undefined, ['/body wrong-type']],
  ['a list', [], ['/body wrong-type']],
  ['all missing', {}, ['/body/text required', '/body/quote required']],
  ['an unknown field', { text: 'hai', quote: null, role: 'admin' }, ['/body/role unknown-field']],
  ['a name with a slash in it', { text: 'hai', quote: null, 'a/b~': 1 }, ['/body/a~1b~0 unknown-field']],
  ['a number as text', { text: 1, quote: null }, ['/body/text wrong-type']],
  ['"true" is no boolean', { text: 'hai', quote: null, hidden: 'true' }, ['/body/hidden wrong-type']],
  ['too long', { text: 'panjang', quote: null }, ['/body/text too-long']],
  ['one of two shapes, too long', { text: 'hai', quote: 'panjang' }, ['/body/quote too-long']],
  ['neither of two shapes', { text: 'hai', quote: 7 }, ['/body/quote wrong-type']],
  ['too many', { text: 'hai', quote: null, tags: [1, 2, 3] }, ['/body/tags too-many']],
  ['deep inside', { text: 'hai', quote: null, tags: [1, 'x'] }, ['/body/tags/1 wrong-type']],
])('a body: %s', (_, value, errors) => {
  const before = structuredClone(value)
  expect(check(value).map(({ at, code }) => `${at} ${code}`)).toEqual(errors)
  expect(value, 'is left as it was').toEqual(before)
})

test('a long list of errors is cut', () => {
  const many = Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`f${i}`, 1]))
  expect(check({ text: 'hai', quote: null, ...many })).toHaveLength(20)
})

test('an address is read: numbers as numbers, missing parts by default, repeated keys refused', () => {
  const checkQuery = compileCoercingValidator(
    Type.Object(
      { thread: ThreadId, limit: Type.Integer({ default: 50 }), q: Type.Optional(Type.String()) },
      { additionalProperties: false },
    ),
  )
  const query: Record<string, unknown> = { thread: '42' }
  expect(checkQuery(query)).toEqual([])
  expect(query).toEqual({ thread: 42, limit: 50 })
  expect(checkQuery({ thread: '42', q: ['a', 'b'] })).toEqual([{ at: '/query/q', code: 'wrong-type' }])
  expect(checkQuery({ thread: ['1', '2'] })).toEqual([{ at: '/query/thread', code: 'wrong-type' }])
  expect(checkQuery({ thread: 'x' })).toEqual([{ at: '/query/thread', code: 'wrong-type' }])
})
