import { openThread } from '../../server/threads/open-thread.ts'
import type { Forum } from './open-forum.ts'

/** Opens the thread that many tests talk in; the first in a forum is number 1. `rini` is its author. */
export const openTestThread = (forum: Forum, more: { title?: string; motion?: string } = {}) =>
  forum.run(openThread, {
    as: 'rini',
    input: {
      title: 'Lorong sepi itu nyata',
      text: 'Lorong memang sepi, tetapi pembeli pindah karena malas macet, bukan karena dilarang.',
      ...more,
    },
  })
