import type { ReplyDraft } from '../../server/replies/schema.ts'
import type { Draft } from '../unsent/drafts.ts'

const NAMES = ['text', 'stall', 'intent', 'lang', 'parent', 'quoteNumber', 'quoteText'] as const
type FieldName = (typeof NAMES)[number]

/** What stands in the server's form of a reply, read and written by the names of its fields. */
export type ReplyForm = {
  get(name: FieldName): string
  set(name: FieldName, value: string): void
  field(name: FieldName): HTMLElement | null
}

/** @param form with `data-form="reply"`; its markup stays what it is */
export function replyForm(form: HTMLFormElement): ReplyForm {
  const named = (name: FieldName) => {
    const found = form.elements.namedItem(name)
    return found && 'value' in found ? found : null
  }
  return {
    get: (name) => named(name)?.value ?? '',
    set(name, value) {
      const field = named(name)
      if (field) field.value = value
    },
    field: (name) => form.querySelector<HTMLElement>(`[name="${name}"]`),
  }
}

/** What the form says, as a draft keeps it; without who wrote it and when. */
export function readDraft(form: ReplyForm): Pick<Draft, 'text' | 'stall' | 'intent' | 'lang' | 'parent' | 'quote'> {
  const get = (name: FieldName) => form.get(name)
  const quoted = get('quoteText').trim()
  return {
    text: get('text'),
    stall: get('stall'),
    intent: get('intent'),
    lang: get('lang'),
    parent: Number(get('parent')) || null,
    quote: quoted && get('quoteNumber') !== '' ? { number: Number(get('quoteNumber')), text: quoted } : null,
  }
}

/** Puts a draft into the form; a stall or language that it does not have stays as it is. */
export function writeDraft(form: ReplyForm, draft: ReturnType<typeof readDraft>): void {
  form.set('text', draft.text)
  form.set('intent', draft.intent)
  if (draft.stall) form.set('stall', draft.stall)
  if (draft.lang) form.set('lang', draft.lang)
  form.set('parent', String(draft.parent ?? ''))
  form.set('quoteNumber', String(draft.quote?.number ?? ''))
  form.set('quoteText', draft.quote?.text ?? '')
}

/** The body of the request that posts a draft. */
export function bodyOf({ text, stall, intent, lang, parent, quote }: ReturnType<typeof readDraft>): ReplyDraft {
  return {
    text,
    ...(stall && { stall: stall as NonNullable<ReplyDraft['stall']> }),
    ...(intent && { intent: intent as NonNullable<ReplyDraft['intent']> }),
    ...(lang && { lang: lang as NonNullable<ReplyDraft['lang']> }),
    ...(parent !== null && { parent }),
    ...(quote && { quote }),
  }
}
