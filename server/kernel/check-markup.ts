/**
 * Whether rendered Markdown holds nothing but what we allow: these tags with exactly these attributes, closed in order, every
 * other sign escaped. The last lock behind the renderer: it knows nothing of Markdown, so a fault there does not pass here.
 */
export function isAllowedMarkup(markup: string): boolean {
  const open: string[] = []
  let at = 0
  while (at < markup.length) {
    PIECE.lastIndex = at
    const [piece = '', closing, opening] = PIECE.exec(markup) ?? []
    if (piece === '') return false
    if (opening) open.push(opening.split(' ')[0]!)
    else if (closing && open.pop() !== closing) return false
    at += piece.length
  }
  return open.length === 0
}

const TEXT = '[^<>&"]+|&(?:amp|lt|gt|quot|#39);'
const NAMES = 'p|em|strong|s|ul|ol|li|blockquote|pre|code'
const HREF = String.raw`(?:https?://|mailto:|/(?!/)|#)(?:[^\s"'<>&\\]|&amp;|&#39;)*`
const WITH_ATTRIBUTES = `ol start="[0-9]{1,9}"|a href="${HREF}" rel="ugc nofollow noopener"|span class="link-host"`
const PIECE = new RegExp(`${TEXT}|<(?:br|hr)>|</(${NAMES}|a|span)>|<(${NAMES}|${WITH_ATTRIBUTES})>`, 'y')
