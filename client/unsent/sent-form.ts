/** The name under which this browser remembers the path and the name of a form that was sent and whose answer is not known yet. */
export const SENT_FORM = 'sent-form'

/**
 * Whether a page shows that a form was accepted: it was opened by it, and is another page. A refused form comes back at its own
 * address, and after a broken network no page of ours is opened by it at all.
 *
 * @param sent the path of the form's page. @param referrer and here whole addresses
 */
export function wasAccepted(sent: string, referrer: string, here: string): boolean {
  const [from, to] = [referrer, here].map((address) => (address ? new URL(address) : null))
  return from?.origin === to?.origin && from?.pathname === sent && to?.pathname !== sent
}
