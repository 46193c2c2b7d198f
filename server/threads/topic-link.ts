import { html, type Html } from '../kernel/html.ts'
import type { Words } from '../kernel/words.ts'
import { pathsFor } from '../page/paths.ts'
import type { Topic } from './schema.ts'

/** A topic's name in the reader's language, leading to its debates; nothing for a topic that is gone. */
export function topicLink(topics: readonly Topic[], id: string | null, { locale }: Words): Html | null {
  const topic = topics.find((topic) => topic.id === id)
  return topic ? html`<a href="${pathsFor(locale).market}?topic=${topic.id}">${topic.name[locale]}</a>` : null
}
