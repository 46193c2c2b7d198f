/**
 * The keys of all sentences, taken from Indonesian, the first language. A new room of words is three steps: `locales/id/ROOM.json`,
 * `locales/en/ROOM.json` (flat: key → sentence, plurals as `key_other`, in English also `key_one`), and one import and one line below.
 * The sentences themselves are found by listing the directories; only the types come from here.
 */
import type appeals from '../../locales/id/appeals.json'
import type balance from '../../locales/id/balance.json'
import type client from '../../locales/id/client.json'
import type closing from '../../locales/id/closing.json'
import type common from '../../locales/id/common.json'
import type part from '../../locales/id/part.json'
import type people from '../../locales/id/people.json'
import type problem from '../../locales/id/problem.json'
import type legal from '../../locales/id/legal.json'
import type formula from '../../locales/id/formula.json'
import type figures from '../../locales/id/figures.json'
import type log from '../../locales/id/log.json'
import type minds from '../../locales/id/minds.json'
import type moderation from '../../locales/id/moderation.json'
import type notices from '../../locales/id/notices.json'
import type queue from '../../locales/id/queue.json'
import type page from '../../locales/id/page.json'
import type pages from '../../locales/id/pages.json'
import type strikes from '../../locales/id/strikes.json'
import type threads from '../../locales/id/threads.json'
import type publishing from '../../locales/id/publishing.json'
import type replies from '../../locales/id/replies.json'
import type rules from '../../locales/id/rules.json'

type Rooms = {
  appeals: typeof appeals
  balance: typeof balance
  client: typeof client
  closing: typeof closing
  common: typeof common
  part: typeof part
  people: typeof people
  problem: typeof problem
  legal: typeof legal
  figures: typeof figures
  formula: typeof formula
  log: typeof log
  minds: typeof minds
  moderation: typeof moderation
  notices: typeof notices
  page: typeof page
  queue: typeof queue
  pages: typeof pages
  strikes: typeof strikes
  threads: typeof threads
  replies: typeof replies
  publishing: typeof publishing
  rules: typeof rules
}

/** A room of words: the name of a file in `locales/id`. */
export type WordRoom = keyof Rooms

/** Every key there is, such as `common:brand`; the plural forms of one sentence share the key without their ending. */
export type WordKey = { [Room in WordRoom]: `${Room}:${Base<keyof Rooms[Room] & string>}` }[WordRoom]

type Base<Key extends string> = Key extends `${infer Start}_other`
  ? Start
  : Key extends `${string}_${'one' | 'zero' | 'two' | 'few' | 'many'}`
    ? never
    : Key
