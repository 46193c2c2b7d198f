import { afterAll } from 'vitest'
import { type Guest, openApp } from '../tools/open-app.ts'
import { openBrowser } from './open-browser.ts'

/** A forum that listens, a real browser, and a seller, a trader and a moderator who are signed in; closed after the tests of the file. */
export async function openStage() {
  const forum = await openApp()
  const origin = await forum.listen()
  const browser = await openBrowser()
  afterAll(async () => {
    await browser.close()
    await forum.close()
  })
  return {
    forum,
    origin,
    browser,
    sari: await forum.guest('sari', { stall: 'online' }),
    pendi: await forum.guest('uda_pendi', { stall: 'offline' }),
    mod: await forum.guest('mod_ani', { role: 'moderator' }),
  }
}

/** Somebody as the actor of a command that the test itself runs. */
export const actor = ({ personId }: Guest) => ({ personId, sessionId: null })
