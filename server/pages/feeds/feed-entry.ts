import type { Locale } from '../../kernel/shapes.ts'
import type { FeedEntry } from './atom-feed.ts'

type Post = {
  readonly author: { readonly name: string } | null
  readonly lang: Locale
  readonly createdAt: number
  readonly editedAt: number | null
  readonly html: string | null
}

/** A post as an entry of a feed, in a list; of a post that is not shown nothing is left, and the list is empty. */
export const feedEntry = (post: Post, place: Pick<FeedEntry, 'id' | 'href'>, titleBy: (author: string) => string): FeedEntry[] =>
  post.author === null || post.html === null
    ? []
    : [
        {
          ...place,
          title: titleBy(post.author.name),
          author: post.author.name,
          lang: post.lang,
          publishedAt: post.createdAt,
          updatedAt: post.editedAt ?? post.createdAt,
          content: post.html,
        },
      ]
