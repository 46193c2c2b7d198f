const YEAR_S = 365 * 24 * 60 * 60

/**
 * What every answer tells the browser to refuse: no inline code or styles, nothing from elsewhere, no frame around us, no copy kept.
 * Made once: the usual plugin builds the same lines again for each request, a tenth of the cost of a cached page.
 *
 * @param own the origins of this site, as `origins()` gives them; `https` is whether people reach it by TLS
 */
export function securityHeaders(own: readonly string[], https: boolean): Readonly<Record<string, string>> {
  // A policy cannot name an IPv6 address; there 'self' covers the socket, as it does in all but old Safaris.
  const sockets = own.filter((origin) => !origin.includes('[')).map((origin) => origin.replace(/^http/, 'ws'))
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    `connect-src ${["'self'", ...sockets].join(' ')}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html dua-lapak',
  ]
  return Object.freeze({
    // Most answers are one person's or change any moment; whoever sends something that may be kept says so.
    'cache-control': 'no-store',
    'content-security-policy': policy.join('; '),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    // `no-referrer` would make browsers send `Origin: null` with our own forms, which the origin check must refuse.
    'referrer-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
    // Over plain http browsers ignore these two, and complain about the second in the console.
    ...(https && { 'strict-transport-security': `max-age=${YEAR_S}`, 'cross-origin-opener-policy': 'same-origin' }),
  })
}
