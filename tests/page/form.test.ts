import { expect, test } from 'vitest'
import { Refusal } from '../../server/kernel/refusal.ts'
import { wordsFor } from '../../server/kernel/words.ts'
import { choiceField, formProblem, lineField, textField } from '../../server/page/fields.ts'
import { blankForm, formFields, formKey, refusedForm } from '../../server/page/form.ts'

const words = wordsFor('id')
const field = { name: 'text', label: 'Teks', hint: 'Bebas', max: 100, rows: 3 }

test('a refused form keeps what was typed, and names each wrong field', () => {
  const refusal = new Refusal('invalid-input', { errors: [{ at: '/body/quote/text', code: 'too-long' }] })
  const form = refusedForm({ text: '"halo" & <b>', quoteText: 'x' }, refusal, words)

  expect(form.errors).toEqual({ quoteText: 'Terlalu panjang.' })
  expect(textField(form, field).toString()).toContain('&quot;halo&quot; &amp; &lt;b&gt;</textarea>')
  expect(formProblem(form)?.toString()).toContain('role="alert"')
})

test('a refusal by the domain stands at its field too, with the time to wait', () => {
  const form = refusedForm({}, new Refusal('too-many', { at: '/body/text', retryAfter: 9 }), words)
  expect(form.problem).toBe('Terlalu banyak permintaan dari sini. Coba lagi dalam 9 detik.')
  expect(form.errors).toEqual({ text: form.problem })
})

test.each([
  ['is new in a form that nobody sent yet', blankForm({ text: 'Halo' }), 'new'],
  ['stays when nobody knows what became of it', refusedForm({ key: 'sent' }, new Refusal('outcome-unknown'), words), 'sent'],
  ['is new when it belongs to other words', refusedForm({ key: 'sent' }, new Refusal('key-reused'), words), 'new'],
] as const)('the key of a form %s', (_, form, key) => {
  expect(formKey(form, () => 'new')).toBe(key)
})

test('a wrong field is bound to its sentence for screen readers', () => {
  const form = { ...blankForm(), errors: { text: 'Wajib diisi.' } }
  const markup = lineField(form, field).toString()
  expect(markup).toContain('<label for="f-text">')
  expect(markup).toContain('aria-describedby="f-text-hint f-text-error" aria-invalid="true"')
  expect(markup).toContain('id="f-text-error">Wajib diisi.')
})

test('a text that begins with a line break keeps it: browsers drop the first one', () => {
  expect(textField(blankForm({ text: '\nhalo' }), field).toString()).toContain('>\n\nhalo</textarea>')
})

test('a password is never written back into the page', () => {
  const markup = lineField(blankForm({ text: 'rahasia' }), { ...field, type: 'password' }).toString()
  expect(markup).not.toContain('rahasia')
})

test('every description of a choice is on the page, and the error stands before a long list of options', () => {
  const form = { ...blankForm(), errors: { text: 'Wajib diisi.' } }
  const markup = choiceField(form, { ...field, options: [{ value: 'a', label: 'A' }] }).toString()
  const described = /aria-describedby="([^"]+)"/.exec(markup)![1]!.split(' ')
  expect(described).toEqual(['f-text-hint', 'f-text-error'])
  for (const id of described) expect(markup).toContain(`id="${id}"`)
  expect(markup.indexOf('Wajib diisi.')).toBeLessThan(markup.indexOf('type="radio"'))
})

test('only the chosen option is checked', () => {
  const options = ['a', 'b'].map((value) => ({ value, label: value }))
  const markup = choiceField(blankForm({ text: 'b' }), { ...field, options }).toString()
  expect(markup).toMatch(/value="b" checked/)
  expect(markup.match(/checked/g)).toHaveLength(1)
})

test.each([[{ text: 1 }], [{ text: ['a', 'b'] }], [{ text: { a: 1 } }]])('a body that is no form is refused: %j', (body) => {
  expect(() => formFields(body)).toThrow(Refusal)
})

test('no body at all is a form without fields', () => {
  expect(formFields(undefined)).toEqual({})
})
