/** What the child is to do; `from` is the first reply of which the parent heard no acknowledgement, to be tried again. */
export type Plan = {
  readonly database: string
  /** Module of the writer's thread, as a file URL. */
  readonly thread: string
  /** Whether retries carry their key; without is a planted bug. */
  readonly keys: boolean
  readonly writers: readonly { readonly personId: string; readonly threadId: number; readonly from: number }[]
}

/** The n-th reply of a person stands for good, so the child was told. */
export type Acknowledged = {
  readonly personId: string
  readonly n: number
  readonly threadId: number
  readonly number: number
  readonly text: string
}
