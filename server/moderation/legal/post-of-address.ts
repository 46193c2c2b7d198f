const ADDRESS =
  /^(?:\S*\/(?:debat|debate)\/)?(?<thread>[1-9]\d{0,8})(?:-[\w-]*)?(?:\/b\/(?<permalink>\d{1,8}))?(?:\?[^#\s]*)?(?:#(?:b(?<place>\d{1,8})|[a-z]*))?$/

/** Which post an address leads to, as authorities write it; 0 is the opening. Null for what is none of ours. */
export function postOfAddress(address: string): { threadId: number; number: number } | null {
  const { thread, permalink, place } = ADDRESS.exec(address.trim())?.groups ?? {}
  return thread === undefined ? null : { threadId: Number(thread), number: Number(permalink ?? place ?? 0) }
}
