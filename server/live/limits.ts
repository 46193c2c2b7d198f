/** The version of the live protocol; a client that speaks another one is closed with `oldVersion`. */
export const PROTOCOL_VERSION = 1
/** Topics one connection may follow. */
export const MOST_TOPICS = 20
/** A poll that finds nothing waits as long as this at most. */
export const LONGEST_WAIT_S = 25
/** The largest command; posting goes by HTTP. */
export const MOST_COMMAND_BYTES = 4096
/** A follower further behind than this is told to load the page instead: cheaper for a phone, and for us. */
export const FAR_BEHIND = 2000

/** What live delivery allows and how long it waits, in milliseconds; tests shorten the waits. */
export const LIVE_LIMITS = {
  perAccount: 8,
  /** High: carriers put a whole town behind one address. */
  perIp: 2000,
  /** Topics that all connections of an address may ask to follow: as often as it may ask for a page. */
  topicsPerIp: 6000,
  topicsWithinMs: 60_000,
  commands: 30,
  commandsWithinMs: 10_000,
  heartbeatMs: 25_000,
  recheckMs: 60_000,
  /** How long a reader may stay behind before it is sent away to resume later. */
  behindMs: 30_000,
  /** How long an upgrade may take, or the answer that refuses it. */
  upgradeMs: 10_000,
  /** How long the other side may take to answer a close. */
  closeMs: 1000,
  countMs: 5000,
  refreshMs: 3000,
}
export type LiveLimits = typeof LIVE_LIMITS

/** Why a connection ends. 1xxx and 4008 to 4029: resume; the others: do not. */
export const CLOSE = {
  restart: 1012,
  overloaded: 1013,
  protocolError: 4001,
  sessionEnded: 4003,
  slow: 4008,
  silent: 4009,
  tooManyCommands: 4029,
  oldVersion: 4090,
} as const
export type CloseCode = (typeof CLOSE)[keyof typeof CLOSE]
