import { expect, test } from 'vitest'
import { html } from '../../server/kernel/html.ts'
import { LOCALES, wordsFor } from '../../server/kernel/words.ts'
import { jsonScript } from '../../server/page/json-script.ts'
import { problemPage } from '../../server/page/problem-page.ts'
import { shell, type FrameViewer } from '../../server/page/shell.ts'

const assets = { css: '/assets/app-1.css', theme: '/assets/theme-1.js', main: '/assets/main-1.js' }
const paths = { id: '/id/debat/1-kain', en: '/en/debate/1-kain' }
const viewer: FrameViewer = { name: 'sari', stall: 'online', role: 'member', initials: 'SA', mark: html`<i>SA</i>`, unreadNotices: 2 }
const frame = (locale: 'id' | 'en', viewer: FrameViewer | null = null) => ({
  words: wordsFor(locale),
  viewer,
  assets,
  origin: 'https://lapak.example',
  epoch: 'e1',
})
const page = (more = {}) => ({ title: 'Kain & "kios"', paths, main: html`<h1>Kain</h1>`, ...more })

test.each(LOCALES)('a page in %s says its language, its own address and that of the other language', (locale) => {
  const markup = shell(frame(locale), page()).toString()
  expect(markup).toContain(`<html lang="${locale}">`)
  expect(markup).toContain(`<link rel="canonical" href="https://lapak.example${paths[locale]}">`)
  for (const other of LOCALES) expect(markup).toContain(`hreflang="${other}" href="https://lapak.example${paths[other]}"`)
  for (const other of LOCALES)
    expect(markup).toContain(`<input type="hidden" name="${other}" value="${paths[other]}"><button name="lang" value="${other}"`)
  expect(markup).toContain('Kain &amp; &quot;kios&quot; · Dua Lapak</title>')
})

test('whoever speaks neither language is sent to where the language is chosen, or to the Indonesian page', () => {
  const other = (paths: { id: string; en: string }) =>
    /hreflang="x-default" href="https:\/\/lapak.example([^"]*)"/.exec(shell(frame('en'), page({ paths })).toString())?.[1]
  expect(other({ id: '/id/', en: '/en/' })).toBe('/')
  expect(other(paths)).toBe(paths.id)
})

test('who is signed in sees his account and his notices, who is not sees how to sign in', () => {
  const out = shell(frame('id'), page()).toString()
  const into = shell(frame('id', viewer), page()).toString()
  expect(out).toContain('href="/id/masuk"')
  expect(out).not.toContain('/id/akun')
  expect(into).toContain('href="/id/akun"')
  expect(into).toContain('<b class="count" data-figure="notices">2</b>')
})

test('only who moderates is led to the queue', () => {
  expect(shell(frame('id', viewer), page()).toString()).not.toContain('/id/antrean')
  expect(shell(frame('id', { ...viewer, role: 'moderator' }), page()).toString()).toContain('/id/antrean')
})

test('what is of no use to search engines says so and has no canonical address', () => {
  const markup = shell(frame('en'), page({ index: false })).toString()
  expect(markup).toContain('<meta name="robots" content="noindex">')
  expect(markup).not.toContain('rel="canonical"')
})

test('nothing in the data of a page can end its script element', () => {
  const data = { name: '</script><script>alert(1)</script>\u2028' }
  const markup = jsonScript('page', data).toString()
  expect(markup.match(/<\/script>/g)).toHaveLength(1)
  expect(markup).not.toContain('\u2028')
  expect(JSON.parse(markup.replace(/^<script[^>]*>|<\/script>$/g, ''))).toEqual(data)
})

test.each(LOCALES)('a demo says so on every page in %s, those of problems too, and no other forum does', (locale) => {
  const words = wordsFor(locale)
  const problem = problemPage({ type: '/problems/not-found', title: 'X', status: 404 }, words)
  for (const view of [page(), page({ index: false }), problem]) {
    const demo = shell({ ...frame(locale, viewer), demo: true }, view).toString()
    expect(demo).toContain(`<header><p class="demo">${words.t('page:demo')}</p>`)
    expect(demo.match(/content="noindex"/g)).toHaveLength(1)
    expect(shell(frame(locale, viewer), view).toString()).not.toContain(words.t('page:demo'))
  }
})

test.each(LOCALES)('a page that says no does so in %s, with a way on', (locale) => {
  const problem = { type: '/problems/unexpected', title: 'X', status: 500, instance: 'r-1' }
  const markup = shell(frame(locale), problemPage(problem, wordsFor(locale))).toString()
  expect(markup).toContain('r-1')
  expect(markup).toContain(`class="btn pri" href="/${locale}/"`)
})
