/** A key that nobody else has: 128 random bits. `crypto.randomUUID` is missing on plain-http addresses and in older WebViews. */
export const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
