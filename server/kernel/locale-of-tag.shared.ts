// Old Androids say "in" for Indonesian; Malay and the regional languages of Indonesia read Indonesian better than English.
// A map and no object: an object also knows `constructor` and `__proto__`, and a browser may say anything.
const LANGUAGES = new Map<string, 'id' | 'en'>([
  ...['id', 'in', 'ms', 'jv', 'jw', 'su', 'min', 'ban', 'bug', 'ace'].map((tag) => [tag, 'id'] as const),
  ['en', 'en'],
])

/** Which of our two languages somebody reads who asks for this one, such as `ms-MY`; nothing if neither. */
export const localeOfTag = (tag: string): 'id' | 'en' | undefined => LANGUAGES.get(tag.trim().toLowerCase().split('-')[0]!)
