import { expect, test } from 'vitest'
import { Id, line, Locale, text, ThreadId } from '../../server/kernel/shapes.ts'
import { newId } from '../../server/kernel/new-id.ts'
import { compileValidator } from '../../server/kernel/validator.ts'

const inText = compileValidator(text(1, 10), '')
const inLine = compileValidator(line(1, 10), '')
const codes = (errors: readonly { code: string }[]) => errors.map(({ code }) => code)

test.each<[what: string, value: string, text: string[], line: string[]]>([
  ['plain words', 'Ongkir 9k', [], []],
  ['line feed', 'a\nb', [], ['not-allowed-characters']],
  ['tab', 'a\tb', [], ['not-allowed-characters']],
  ['carriage return', 'a\rb', ['not-allowed-characters'], ['not-allowed-characters']],
  ['NUL', 'a\0b', ['not-allowed-characters'], ['not-allowed-characters']],
  ['escape', 'a\u001b[1m', ['not-allowed-characters'], ['not-allowed-characters']],
  ['C1 control', 'a\u0085b', ['not-allowed-characters'], ['not-allowed-characters']],
  ['lone high surrogate', 'a\ud800', ['not-allowed-characters'], ['not-allowed-characters']],
  ['lone low surrogate', '\udfffa', ['not-allowed-characters'], ['not-allowed-characters']],
  ['ten emoji are ten characters', '🛒'.repeat(10), [], []],
  ['eleven emoji', '🛒'.repeat(11), ['too-long'], ['too-long']],
  ['a family joined by invisible joiners', '👨‍👩‍👧', [], []],
  ['four combining marks', 'e\u0301\u0302\u0303\u0304', [], []],
  ['five combining marks', 'e\u0301\u0302\u0303\u0304\u0305', ['not-allowed-characters'], ['not-allowed-characters']],
  ['direction override', 'a\u202eb', [], ['not-allowed-characters']],
  ['line separator', 'a\u2028b', [], ['not-allowed-characters']],
  ['empty', '', ['too-short'], ['too-short']],
  ['only spaces', '  \u00a0 ', ['too-short'], ['too-short']],
  ['only invisible characters', '\u200b\u2060\u3164', ['too-short'], ['too-short']],
])('%s', (_, value, textCodes, lineCodes) => {
  expect(codes(inText(value))).toEqual(textCodes)
  expect(codes(inLine(value))).toEqual(lineCodes)
})

test('a minimum of 0 allows the empty text', () => {
  expect(compileValidator(text(0, 10))('')).toEqual([])
})

// A pattern that looks back over and over would not finish within the time limit of a test.
test.each(['\u0301', ' ', '\u200b', 'a', 'e\u0301\u0302\u0303\u0304'])('the longest body of %j is checked in linear time', (worst) => {
  expect(codes(compileValidator(text(1, 1_000_000))(`${worst.repeat(300_000)}\0`))).not.toEqual([])
})

test('a language is one of the two, an id is a UUIDv7, and the number of a thread is a whole one from 1', () => {
  expect(codes(compileValidator(Locale)('ms'))).toEqual(['not-one-of'])
  expect(compileValidator(Id)(newId(1))).toEqual([])
  expect(codes(compileValidator(Id)('42'))).toEqual(['wrong-format'])
  for (const wrong of [0, 2 ** 31, -1]) expect(codes(compileValidator(ThreadId)(wrong))).toEqual(['out-of-range'])
  for (const wrong of [1.5, '1', null]) expect(codes(compileValidator(ThreadId)(wrong))).toEqual(['wrong-type'])
})
