import { expect, test } from 'vitest'
import { decisionOfForm } from '../../server/moderation/decisions/decision-of-form.ts'
import type { DecisionReason } from '../../server/moderation/decisions/decision-reasons.ts'
import { suggestedReasons } from '../../server/moderation/decisions/suggested-reasons.ts'
import type { FlagReason } from '../../server/moderation/flags/reasons.ts'

test.each<[flags: FlagReason[], first: DecisionReason | undefined, others: DecisionReason[]]>([
  [['personal-data'], 'contact-data', ['identity-data']],
  [['fraud', 'spam'], 'advance-payment', ['impersonation', 'advertising', 'repeated-text']],
  [['hoax'], 'false-news', ['unfounded-accusation']],
  [['distorts', 'hoax'], 'distorted-words', ['false-news', 'unfounded-accusation']],
  [['other'], undefined, []],
])('flags of %j suggest %s first', (flags, first, others) => {
  expect(suggestedReasons(flags)).toEqual(first === undefined ? [] : [first, ...others])
})

test.each<[what: string, fields: Record<string, string>, input: object]>([
  ['nothing', {}, {}],
  ['empty fields', { action: '', rule: '', reason: '', note: '', sanction: '', debate: '' }, {}],
  ['keeping, which needs no rule', { action: 'keep', rule: '3', reason: 'opinion' }, { action: 'keep', reason: 'opinion' }],
  ['hiding by a rule', { action: 'hide', rule: '3', reason: 'other' }, { action: 'hide', rule: 3, reason: 'other' }],
  [
    'hiding for a reason that names its rule',
    { action: 'hide', rule: '', reason: 'threat' },
    { action: 'hide', rule: 1, reason: 'threat' },
  ],
  ['hiding for any reason without a rule', { action: 'hide', rule: '', reason: 'other' }, { action: 'hide', reason: 'other' }],
  [
    'warning the author of a post that stays',
    { action: 'keep', reason: 'insult', sanction: 'warn' },
    { action: 'keep', rule: 1, reason: 'insult', sanction: { kind: 'warn' } },
  ],
  [
    'muting, and slowing the debate down',
    { action: 'hide', rule: '1', reason: 'threat', sanction: 'mute-168', debate: 'slow-1' },
    { action: 'hide', rule: 1, reason: 'threat', sanction: { kind: 'mute', hours: 168 }, debate: { kind: 'slow', hours: 1 } },
  ],
  [
    'a lock without an end',
    { action: 'keep', reason: 'opinion', debate: 'lock' },
    { action: 'keep', reason: 'opinion', debate: { kind: 'lock' } },
  ],
])('a form with %s', (_, fields, input) => {
  expect(decisionOfForm({ key: 'k', do: 'decide', ...fields })).toEqual(input)
})
