import type { IncomingHttpHeaders } from 'node:http'
import { negotiateLocale } from '../negotiate-locale.ts'
import type { Locale } from '../shapes.ts'

/** The language of a request as far as it shows by itself: that of its address (`/en/…`), else what its browser asks for. */
export function requestLocale({ url, headers }: { url: string; headers: IncomingHttpHeaders }): Locale {
  const inAddress = /^\/(id|en)(?=[/?]|$)/.exec(url)?.[1]
  return inAddress === 'id' || inAddress === 'en' ? inAddress : negotiateLocale(headers['accept-language'])
}
