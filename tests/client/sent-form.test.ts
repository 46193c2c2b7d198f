import { expect, test } from 'vitest'
import { wasAccepted } from '../../client/unsent/sent-form.ts'

const SITE = 'https://forum.example'
const FORM = '/id/debat/baru'

test.each([
  ['the page that the answer led to', `${SITE}${FORM}`, `${SITE}/id/debat/43-judul`, true],
  ['the form again, with what is wrong', `${SITE}${FORM}`, `${SITE}${FORM}`, false],
  ['a page opened by hand after the network failed', '', `${SITE}/id/`, false],
  ['a page opened from elsewhere on the site', `${SITE}/id/`, `${SITE}/id/debat/42`, false],
  ['a page opened from the same path of another site', `https://other.example${FORM}`, `${SITE}/id/`, false],
])('a sent form is taken as accepted by %s: %s', (_, referrer, here, accepted) => {
  expect(wasAccepted(FORM, referrer, here)).toBe(accepted)
})
