import type { RefusalCode, RefusalDetail } from './refusal.ts'
import type { Words } from './words.ts'

/** What a refusal says in the reader's language and time zone. A time in its values (`until`, `leftMs`) is written out. */
export function refusalSentence(code: RefusalCode, values: RefusalDetail['values'], { t, soonWhen, span }: Words): string {
  const { until, leftMs, ...others } = values ?? {}
  if (typeof until !== 'number' || typeof leftMs !== 'number') return t(`problem:${code}`, values)
  return t(`problem:${code}`, { ...others, until: soonWhen(until), left: span(leftMs) })
}
