import { showBar } from './kit/show-bar.ts'
import { pageOutbox } from './page-outbox.ts'
import { t } from './words.ts'

/** Sends what waits in the outbox, on a page where nobody is writing, and says what became of it. */
export function deliverWaiting(owner: string): void {
  const outbox = pageOutbox(owner)
  const settled: Parameters<typeof outbox.listen>[0]['settled'] = (outcome) => {
    const { thread } = outcome.letter
    if ('number' in outcome) showBar({ text: t('outbox.sent'), href: `${thread}/b/${outcome.number}`, label: t('outbox.see') })
    else
      showBar({
        text: t('outbox.returned', { reason: outcome.reason ?? t('outbox.old') }),
        href: `${thread}#tulis`,
        label: t('outbox.edit'),
      })
  }
  outbox.listen({ settled }, new AbortController().signal)
  outbox.flush()
}
