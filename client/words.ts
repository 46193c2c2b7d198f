import type sentences from '../locales/id/client.json'
import { pageFacts, readJson } from './page-facts.ts'

/** Every sentence of the client by its key; the plural forms of one sentence share the key without their ending. */
export type ClientWord = WithoutPlural<keyof typeof sentences>

export type Say = (key: ClientWord, values?: Readonly<Record<string, string | number>>) => string

let say: Say | undefined

/** A sentence in the language of the page; `count` chooses the plural. Nothing is escaped: Lit and `textContent` do that. */
export const t: Say = (key, values) => {
  say ??= sayFrom(pageFacts().locale, (readJson('words') ?? {}) as Record<string, string>)
  return say(key, values)
}

/** Speaks the sentences of one language. A key without a sentence is said as it is, and numbers are written as the language does. */
export function sayFrom(locale: string, sentences: Readonly<Record<string, string>>): Say {
  const plurals = new Intl.PluralRules(locale)
  const numbers = new Intl.NumberFormat(locale)
  return (key, values = {}) => {
    const { count } = values
    const sentence = (typeof count === 'number' ? sentences[`${key}_${plurals.select(count)}`] : undefined) ?? sentences[key] ?? key
    return sentence.replaceAll(/\{\{(\w+)\}\}/g, (braces, name: string) => {
      const value = values[name]
      return typeof value === 'number' ? numbers.format(value) : (value ?? braces)
    })
  }
}

type WithoutPlural<Key extends string> = Key extends `${infer Start}_other` ? Start : Key extends `${string}_one` ? never : Key
