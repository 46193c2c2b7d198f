/**
 * answer: somebody answered one's reply; reply-in-thread: new replies in one's own debate, told once until it is read;
 * decision: a moderator decided on one's post; flag-outcome: what came of one's flag; provisional-hide: flags hid one's post until
 * a moderator looks; resubmission: what came of one's mended text; appeal: what came of one's appeal; own-decision: to a moderator,
 * what came of the appeal against his decision; second: a second moderator agreed to what was proposed against oneself, or refused
 * it; measure-ended: one may write again; held: what came of one's held post; alarm: to
 * moderators, a case waits too long; disclosure: data of one's account was disclosed for an order of law; mind-changed: one's reply
 * changed somebody's mind; mind-revoked: a moderator revoked one's own changed mind; summary-yours: one may sum a debate up; summary-passed: another may, and
 * one's own words are gone; summary-revoked: a moderator revoked one's own summary; response: a new
 * debate answers one's own; badge-frozen: it is looked into whether votes on one's reply are honest; badge-thawed: that is over.
 */
export const NOTICE_KINDS = [
  'answer',
  'reply-in-thread',
  'decision',
  'flag-outcome',
  'provisional-hide',
  'resubmission',
  'appeal',
  'own-decision',
  'second',
  'measure-ended',
  'held',
  'alarm',
  'disclosure',
  'mind-changed',
  'mind-revoked',
  'summary-yours',
  'summary-passed',
  'summary-revoked',
  'response',
  'badge-frozen',
  'badge-thawed',
] as const

export type NoticeKind = (typeof NOTICE_KINDS)[number]
