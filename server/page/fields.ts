import { html, type Html, trusted } from '../kernel/html.ts'
import type { FormState } from './form.ts'

/** One of a list; `data` says something about it to a script that narrows the list. */
export type Option = { readonly value: string; readonly label: string; readonly data?: string }
/** Some of a list under a heading of their own. */
export type OptionGroup = { readonly group: string; readonly options: readonly Option[] }

type Field = {
  readonly name: string
  readonly label: string | Html
  readonly hint?: string | undefined
  readonly optional?: boolean
  /** Tells two forms of one page apart; part of the ids. */
  readonly of?: string
}

/** What is wrong with a form in all; read out as soon as the page stands. */
export const formProblem = ({ problem }: FormState): Html | null =>
  problem === null ? null : html`<p class="note wrong" role="alert">${problem}</p>`

/** What a form says besides its fields: which command it wants, and the key under which it is carried out once. */
export const formHead = (does: string, key: string): Html =>
  html`<input type="hidden" name="do" value="${does}"><input type="hidden" name="key" value="${key}">`

/** One line of text. `maxlength` is counted by browsers in UTF-16, so it is twice what the shape allows, and the server counts. */
export function lineField(
  form: FormState,
  field: Field & { max: number; type?: 'text' | 'password' | 'date' | 'datetime-local'; autocomplete?: string },
): Html {
  const { name, max, type = 'text', autocomplete } = field
  const value = type === 'password' ? '' : (form.values[name] ?? '')
  return labelled(
    form,
    field,
    (attributes) =>
      html`<input type="${type}" name="${name}" value="${value}" maxlength="${max * 2}"${
        autocomplete && html` autocomplete="${autocomplete}"`
      }${attributes}>`,
  )
}

/** Text of several lines. */
export function textField(form: FormState, field: Field & { max: number; rows: number; lang?: string }): Html {
  const { name, max, rows } = field
  // A line break after the tag is dropped by browsers: without this one, a text that begins with a line break would lose it.
  return labelled(
    form,
    field,
    (attributes) =>
      html`<textarea name="${name}" rows="${rows}" maxlength="${max * 2}"${attributes}>${`\n${form.values[name] ?? ''}`}</textarea>`,
  )
}

/** A choice out of many, as a list that opens. */
export function selectField(form: FormState, field: Field & { options: readonly (Option | OptionGroup)[] }): Html {
  const { name, options } = field
  const chosen = form.values[name] ?? ''
  const one = ({ value, label, data }: Option) =>
    html`<option value="${value}"${data !== undefined && html` data-of="${data}"`}${value === chosen && trusted(' selected')}>${label}</option>`
  return labelled(
    form,
    field,
    (attributes) =>
      html`<select name="${name}"${attributes}>${options.map((option) =>
        'group' in option ? html`<optgroup label="${option.group}">${option.options.map(one)}</optgroup>` : one(option),
      )}</select>`,
  )
}

/** A choice out of few, all of them seen; a label may carry markup (the sign of a stall). */
export function choiceField(form: FormState, field: Field & { options: readonly { value: string; label: string | Html }[] }): Html {
  const { name, label, hint, options, of = 'f' } = field
  const chosen = form.values[name] ?? ''
  const notes = notesOf(form, field)
  return html`<fieldset${notes.attributes}><legend>${label}</legend>${hint && html`<p class="sm mut" id="${of}-${name}-hint">${hint}</p>`}${notes.error}<div class="opts">${options.map(
    ({ value, label }) =>
      html`<label class="opt"><input type="radio" id="${of}-${name}-${value}" name="${name}" value="${value}"${value === chosen && trusted(' checked')}>${label}</label>`,
  )}</div></fieldset>`
}

function labelled(form: FormState, field: Field, control: (attributes: Html) => Html): Html {
  const { name, label, hint, optional, of = 'f' } = field
  const id = `${of}-${name}`
  const { attributes, error } = notesOf(form, field)
  return html`<p class="field"><label for="${id}">${label}</label>${control(
    html` id="${id}"${!optional && trusted(' required')}${attributes}`,
  )}${hint && html`<span class="sm mut" id="${id}-hint">${hint}</span>`}${error}</p>`
}

function notesOf(form: FormState, { name, hint, of = 'f' }: Field): { attributes: Html; error: Html | null } {
  const id = `${of}-${name}`
  const wrong = form.errors[name]
  const described = [hint && `${id}-hint`, wrong && `${id}-error`].filter(Boolean).join(' ')
  return {
    attributes: html`${described && html` aria-describedby="${described}"`}${wrong && trusted(' aria-invalid="true"')}`,
    error: wrong ? html`<span class="sm error" id="${id}-error">${wrong}</span>` : null,
  }
}
