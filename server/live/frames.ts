import type { Locale } from '../kernel/shapes.ts'
import type { LogEvent } from '../store/read-log.ts'
import { makeFrame, type Frame } from './frame.ts'
import type { FormName, ServerFrame, WireTopic } from './schema.ts'
import { QUEUE_TOPIC } from '../store/log.ts'

/** In which language and form a connection wants its events. */
export type Form = { readonly locale: Locale; readonly as: FormName }

/**
 * What events look like now, from the current rows: one `d` per event, in order. `json`: the thing itself; `html`: `{number, h}`.
 * It reads after the log was read, so it may know more than the log said, never less.
 */
export type Describe = (topic: number, events: readonly LogEvent[], locale: Locale, as: FormName) => Promise<readonly unknown[]>

/** One `ev` frame, ready to send, shared by all who need just these events. */
export type Page = {
  readonly frame: Frame
  /** `seq` of its last event: the follower's next cursor. */
  readonly last: number
}

/** Events are cut at multiples of this, so that readers who resume at different places soon share the same pages. */
const PAGE_EVENTS = 32
/** A page's size, unless its first event alone is larger; a slow reader's memory and the size of a poll follow from it. */
const PAGE_BYTES = 48 * 1024

/** A frame as it goes over the wire. */
export const frameOf = (frame: ServerFrame): Frame => makeFrame(JSON.stringify(frame))

/** A topic as frames name it. */
export const toWire = (topic: number): WireTopic => (topic === QUEUE_TOPIC ? 'mod' : topic)
/** A topic as the log numbers it: 0 is the moderators' queue. */
export const fromWire = (topic: WireTopic): number => (topic === 'mod' ? QUEUE_TOPIC : topic)

/** How many events the page after `cursor` holds at most. */
export const pageLimit = (cursor: number): number => PAGE_EVENTS - (cursor % PAGE_EVENTS)

/** Builds the page of these consecutive events, fewer of them if they are large. */
export async function buildPage(describe: Describe, topic: number, events: readonly LogEvent[], { locale, as }: Form): Promise<Page> {
  const described = await describe(topic, events, locale, as)
  if (described.length !== events.length) throw new Error(`${events.length} events were described as ${described.length}`)
  const first = events[0]!.seq
  const parts: string[] = []
  let bytes = 0
  for (const [index, { kind, at }] of events.entries()) {
    const part = JSON.stringify({ k: kind, at, d: described[index] ?? null })
    bytes += Buffer.byteLength(part) + 1
    if (parts.length > 0 && bytes > PAGE_BYTES) break
    parts.push(part)
  }
  const frame = makeFrame(`{"t":"ev","th":${JSON.stringify(toWire(topic))},"s":${first},"e":[${parts.join(',')}]}`)
  return { frame, last: first + parts.length - 1 }
}
