import { expect, test } from 'vitest'
import { legalRequestsPage } from '../../server/pages/legal-requests.ts'
import { openPages } from './open-pages.ts'

const read = async (contact: string | undefined, url: string) =>
  (await (await openPages(() => [legalRequestsPage({ contact })])).get(url)).body

test.each([
  [undefined, '/id/pelaporan-hukum', 'Pengelola forum ini belum menyebut alamat'],
  [undefined, '/en/legal-requests', 'has named no address'],
  ['hukum@forum.example', '/id/pelaporan-hukum', '<a href="mailto:hukum@forum.example">hukum@forum.example</a>'],
  ['https://forum.example/hukum', '/en/legal-requests', '<a href="https://forum.example/hukum" rel="noopener">'],
  ['Jalan Pasar 1, Bandung', '/en/legal-requests', '<b translate="no">Jalan Pasar 1, Bandung</b>'],
  ['javascript:alert(1)', '/en/legal-requests', '<b translate="no">javascript:alert(1)</b>'],
  ['<b>x</b>', '/en/legal-requests', '&lt;b&gt;x&lt;/b&gt;'],
])('with the contact %s the page %s says so', async (contact, url, said) => {
  expect(await read(contact, url)).toContain(said)
})

test('it says the clocks, what is disclosed and what is not, and what readers and authors can do', async () => {
  const body = await read(undefined, '/id/pelaporan-hukum')
  for (const said of ['24 jam', '4 jam', '451', 'Dua administrator harus setuju', 'alamat IP', 'id="pembaca"', 'Nomor 5 Tahun 2020'])
    expect(body).toContain(said)
})
