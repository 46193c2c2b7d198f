/** The name under which this browser remembers that replies wait to be sent, so that other pages need not open a database to know. */
export const OUTBOX_MARK = 'outbox-waits'
