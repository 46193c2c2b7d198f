import { type Static, type TSchema, Type } from 'typebox'
import { Locale, ThreadId } from '../kernel/shapes.ts'
import { LONGEST_WAIT_S, MOST_TOPICS, PROTOCOL_VERSION } from './limits.ts'

const strict = { additionalProperties: false }

/** A thread by its number, or the moderators' queue. */
export const WireTopic = Type.Union([ThreadId, Type.Literal('mod')])
export type WireTopic = Static<typeof WireTopic>

/** `json`: an event's `d` is the thing itself; `html`: it is `{number, h}` with the server-rendered markup. */
export const FormName = Type.Enum(['json', 'html'])
export type FormName = Static<typeof FormName>

const Seq = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER })
const Since = Type.Integer({ minimum: -1, maximum: Number.MAX_SAFE_INTEGER, description: 'last seq applied; -1: from now' })
const Epoch = Type.String({ minLength: 1, maxLength: 32 })
const CommandId = Type.Integer({ minimum: 0, maximum: 2_147_483_647, description: 'echoed in the answer' })

/** A list of fixed length, as JSON Schema 2020 writes it; TypeBox's own writes it as older drafts did. */
const tuple = <T extends readonly unknown[]>(...parts: { [K in keyof T]: TSchema }) =>
  Type.Unsafe<T>({ type: 'array', prefixItems: parts, items: false, minItems: parts.length, maxItems: parts.length })

/** `[topic, since]`, or with the version of the figures that he has; without it, figures are told from now on. */
const Cursor = Type.Union([
  tuple<[topic: WireTopic, since: number]>(WireTopic, Since),
  tuple<[topic: WireTopic, since: number, tally: number]>(WireTopic, Since, Seq),
])
const Cursors = Type.Array(Cursor, { maxItems: MOST_TOPICS, minItems: 1 })
const Mode = Type.Enum(['full', 'count'])
export type Mode = Static<typeof Mode>

/** What a client may say. `sub` and `mode` follow topics from cursors (again, if they are followed already). */
export const CLIENT_FRAMES = {
  sub: Type.Object({ t: Type.Literal('sub'), id: CommandId, th: Cursors, ep: Type.Optional(Epoch), mode: Type.Optional(Mode) }, strict),
  mode: Type.Object({ t: Type.Literal('mode'), id: CommandId, th: Cursors, ep: Type.Optional(Epoch), mode: Mode }, strict),
  unsub: Type.Object({ t: Type.Literal('unsub'), id: CommandId, th: Type.Array(WireTopic, { maxItems: MOST_TOPICS }) }, strict),
}
export type Subscribe = Static<typeof CLIENT_FRAMES.sub>
export type SwitchMode = Static<typeof CLIENT_FRAMES.mode>
export type Unsubscribe = Static<typeof CLIENT_FRAMES.unsub>
export type ClientFrame = Subscribe | SwitchMode | Unsubscribe

const Event = Type.Object(
  { k: Type.String({ description: 'kind; skip what you do not know' }), at: Type.Integer(), d: Type.Unknown() },
  strict,
)
const Head = tuple<[topic: WireTopic, head: number]>(WireTopic, Seq)
const Counts = tuple<[topic: WireTopic, head: number, replies: number, followers: number, typists: number]>(WireTopic, Seq, Seq, Seq, Seq)

/** What the server says, by `t`. */
export const SERVER_FRAMES = {
  hi: Type.Object(
    {
      t: Type.Literal('hi'),
      v: Type.Literal(PROTOCOL_VERSION),
      ep: Epoch,
      hb: Type.Integer({ description: 'seconds' }),
      lim: Type.Object({ th: Type.Integer(), in: Type.Integer() }, strict),
    },
    strict,
  ),
  ok: Type.Object({ t: Type.Literal('ok'), id: CommandId, th: Type.Array(Head) }, strict),
  ev: Type.Object({ t: Type.Literal('ev'), th: WireTopic, s: Seq, e: Type.Array(Event, { minItems: 1 }) }, strict),
  live: Type.Object({ t: Type.Literal('live'), th: WireTopic, s: Seq }, strict),
  tally: Type.Object({ t: Type.Literal('tally'), th: WireTopic, v: Seq, d: Type.Unknown() }, strict),
  cnt: Type.Object({ t: Type.Literal('cnt'), c: Type.Array(Counts, { minItems: 1 }) }, strict),
  me: Type.Object({ t: Type.Literal('me'), notices: Type.Integer({ minimum: 0 }) }, strict),
  reset: Type.Object({ t: Type.Literal('reset'), th: WireTopic, s: Seq, why: Type.Enum(['far', 'epoch', 'gone', 'denied']) }, strict),
  err: Type.Object(
    { t: Type.Literal('err'), id: CommandId, why: Type.Enum(['bad', 'limit', 'rate', 'denied']), in: Type.Optional(Type.Integer()) },
    strict,
  ),
  hb: Type.Object({ t: Type.Literal('hb') }, strict),
  bye: Type.Object(
    {
      t: Type.Literal('bye'),
      code: Type.Integer(),
      in: tuple<[from: number, to: number]>(Type.Integer(), Type.Integer()),
    },
    strict,
  ),
}
export type Hi = Static<typeof SERVER_FRAMES.hi>
export type Ok = Static<typeof SERVER_FRAMES.ok>
export type Ev = Static<typeof SERVER_FRAMES.ev>
export type Live = Static<typeof SERVER_FRAMES.live>
/** Figures as they are, of what changed up to version `v`; not part of the log, so it may be dropped where a newer one follows. */
export type TallyFrame = Static<typeof SERVER_FRAMES.tally>
export type Cnt = Static<typeof SERVER_FRAMES.cnt>
export type Me = Static<typeof SERVER_FRAMES.me>
export type Reset = Static<typeof SERVER_FRAMES.reset>
export type Err = Static<typeof SERVER_FRAMES.err>
export type Hb = Static<typeof SERVER_FRAMES.hb>
export type Bye = Static<typeof SERVER_FRAMES.bye>
export type ServerFrame = Hi | Ok | Ev | Live | TallyFrame | Cnt | Me | Reset | Err | Hb | Bye

/** How a connection says once which language and form it wants. */
export const LiveQuery = Type.Object(
  { v: Type.Integer({ minimum: 0, maximum: 1000 }), lang: Type.Optional(Locale), as: Type.Optional(FormName) },
  strict,
)
export type LiveQuery = Static<typeof LiveQuery>

/**
 * `th` lists `topic.since.tally`, `w` is how many seconds to wait when there is nothing newer, `me` how many unread notices the reader
 * knows of: what comes between two polls is told by the next one.
 */
export const PollQuery = Type.Object(
  {
    ...LiveQuery.properties,
    ep: Type.Optional(Epoch),
    th: Type.String({
      pattern: `^T(,T){0,${MOST_TOPICS - 1}}$`.replaceAll('T', String.raw`(mod|[1-9]\d{0,9})\.(-1|\d{1,15})(\.\d{1,15})?`),
    }),
    w: Type.Optional(Type.Integer({ minimum: 0, maximum: LONGEST_WAIT_S })),
    me: Type.Optional(Type.Integer({ minimum: 0, maximum: 2_147_483_647 })),
  },
  strict,
)
export type PollQuery = Static<typeof PollQuery>

const { ev, live, tally, cnt, me, reset } = SERVER_FRAMES
/**
 * The same frames as on the socket; `live` ends the frames of a topic that is caught up. Figures come one frame a topic and answer: who
 * asks again for no other reason waits a second.
 */
export const PollAnswer = Type.Object({ ep: Epoch, f: Type.Array(Type.Union([ev, live, tally, cnt, me, reset])) }, strict)
export type PollAnswer = Static<typeof PollAnswer>
