import { renderMarkdown } from '../../kernel/markdown.ts'
import { markMasked } from './mark-masked.ts'
import { masked } from './masked.ts'
import type { Case } from './schema.ts'

type Words = Pick<Case, 'post' | 'evidence' | 'flags' | 'translation'>

/**
 * Dots out the personal data in all words of a case: of the post, of what flaggers saw and wrote, of its translation. Who was posted
 * there does not become known to every moderator too.
 */
export function maskCase<T extends Words>(found: T): T & { masked: boolean } {
  let any = false
  const hide = (text: string): string => {
    const { text: safe, found } = masked(text)
    any ||= found
    return safe
  }
  const { post, evidence, flags, translation } = found
  const text = hide(post.text)
  const html = text === post.text ? post.html : markMasked(renderMarkdown(text).toString()).toString()
  return {
    ...found,
    post: { ...post, text, html, motion: post.motion === null ? null : hide(post.motion) },
    evidence: evidence.map((seen) => ({ ...seen, text: hide(seen.text) })),
    flags: flags.map((flag) => ({ ...flag, note: hide(flag.note) })),
    translation: translation && { ...translation, text: hide(translation.text) },
    masked: any,
  }
}
