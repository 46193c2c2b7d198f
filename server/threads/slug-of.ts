const LONGEST = 60

/** The readable part of a thread's address: lower-case Latin letters, digits and hyphens, at most 60; empty if the title has none. */
export function slugOf(title: string): string {
  const slug = title
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST + 1)
  return (
    slug.length > LONGEST ? slug.slice(0, slug.lastIndexOf('-', LONGEST) > 20 ? slug.lastIndexOf('-', LONGEST) : LONGEST) : slug
  ).replaceAll(/^-+|-+$/g, '')
}
