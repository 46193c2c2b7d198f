import { type Badge, rankOf } from './badge-of.ts'

/**
 * Whether a reply has a badge by its doubted votes alone, or has none by them alone. Only then is it frozen: else whoever wants to hurt a
 * reply would only have to send it applause.
 */
export const dependsOnDoubted = (badge: { readonly withAll: Badge; readonly without: Badge }): boolean =>
  rankOf(badge.withAll) > 0 !== rankOf(badge.without) > 0
