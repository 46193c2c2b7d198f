import type { Words } from '../kernel/words.ts'
import type { Notice } from './schema.ts'

/** What happened, in one sentence. */
export function noticeHeadline({ kind, by, decision, caseId, detail }: Notice, { t }: Words): string {
  if (kind === 'answer') return t('notices:answer', { name: by ?? t('notices:somebody') })
  if (kind === 'reply-in-thread') return t('notices:reply-in-thread') + (by === null ? '' : `, ${t('notices:by', { name: by })}`)
  if (kind === 'provisional-hide') return t('notices:provisional-hide')
  if (kind === 'alarm') return t('notices:alarm', { id: caseId ?? 0, share: detail?.share ?? 100 })
  if (kind === 'mind-changed') return t('notices:mind-changed', { name: by ?? t('notices:somebody') })
  if (kind === 'summary-yours' || kind === 'summary-passed' || kind === 'summary-revoked') return t(`notices:${kind}`)
  if (kind === 'response') return t('notices:response')
  if (kind === 'mind-revoked') return t('notices:mind-revoked')
  if (kind === 'badge-frozen' || kind === 'badge-thawed') return t(`notices:${kind}`)
  if (kind === 'disclosure') return t('notices:disclosure')
  if (decision?.action === 'lift') return t(`notices:lift.${detail?.measure ?? 'mute'}`)
  if (kind === 'second')
    return t(`notices:second.${detail?.outcome === 'agreed' ? 'agreed' : 'refused'}.${detail?.measure === 'ban' ? 'ban' : 'suspend'}`)
  if (kind === 'measure-ended') return t(`notices:measure-ended.${detail?.measure ?? 'mute'}`)
  if (kind === 'held') return t(`notices:held.${detail?.outcome === 'published' ? 'published' : 'refused'}`)
  if (kind === 'own-decision') return t(`notices:own-decision.${detail?.outcome === 'overturned' ? 'overturned' : 'upheld'}`)
  if (kind === 'appeal') return t(`notices:appeal.${decision?.action === 'uphold' ? 'upheld' : 'overturned'}`)
  return t(`notices:${kind}.${decision?.action ?? 'keep'}`)
}
