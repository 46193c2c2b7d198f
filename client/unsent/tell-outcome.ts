import { showBar } from '../kit/show-bar.ts'
import type { Outcome } from './outbox.ts'
import { t } from '../words.ts'

/** Says in the bar what became of a reply that waited for the network, with the way to it. */
export function tellOutcome(outcome: Outcome): void {
  const { thread } = outcome.letter
  if ('number' in outcome) showBar({ text: t('outbox.sent'), href: `${thread}/b/${outcome.number}`, label: t('outbox.see') })
  else if ('held' in outcome) showBar({ text: t('outbox.held'), href: `${thread}#h${outcome.held}`, label: t('outbox.see') })
  else
    showBar({
      text: t('outbox.returned', { reason: outcome.reason ?? t('outbox.old') }),
      href: `${thread}#tulis`,
      label: t('outbox.edit'),
    })
}
