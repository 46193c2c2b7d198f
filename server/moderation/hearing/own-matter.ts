/** What may make a matter a moderator's own, the closest first. */
export const MATTERS = ['own-post', 'own-appeal', 'own-proposal', 'own-decision', 'own-debate', 'own-vote'] as const
export type Matter = (typeof MATTERS)[number]

/** What a moderator has to do with a matter: he wrote the post, appeals, proposed it, decided it before, wrote in the debate, or voted on what is
 * doubted. */
export type Ties = { readonly [M in Matter]?: boolean }

/** Why a matter is a moderator's own, so that another one must judge it; null if it is not. */
export const ownMatter = (ties: Ties): Matter | null => MATTERS.find((matter) => ties[matter]) ?? null

/** Nobody ever judges these himself, however small the house: he can mend or delete his post, and wait. */
export const isNeverHis = (matter: Matter): boolean => matter === 'own-post' || matter === 'own-appeal'
