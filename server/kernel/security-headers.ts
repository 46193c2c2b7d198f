import type { FastifyHelmetOptions } from '@fastify/helmet'

const YEAR_S = 365 * 24 * 60 * 60

/**
 * What every answer tells the browser to refuse (R19, R20): no inline code or styles, nothing from elsewhere, no frame around us.
 *
 * @param own the origins of this site, as `origins()` gives them; `https` is whether people reach it by TLS
 */
export function securityHeaders(own: readonly string[], https: boolean): FastifyHelmetOptions {
  // A policy cannot name an IPv6 address; there 'self' covers the socket, as it does in all but old Safaris.
  const sockets = own.filter((origin) => !origin.includes('[')).map((origin) => origin.replace(/^http/, 'ws'))
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        connectSrc: ["'self'", ...sockets],
        workerSrc: ["'self'"],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
        requireTrustedTypesFor: ["'script'"],
        trustedTypes: ['lit-html', 'dua-lapak'],
      },
    },
    // `no-referrer` would make browsers send `Origin: null` with our own forms, which the origin check must refuse.
    referrerPolicy: { policy: 'same-origin' },
    frameguard: { action: 'deny' },
    // Over plain http browsers ignore these two, and complain about the second in the console.
    strictTransportSecurity: https && { maxAge: YEAR_S, includeSubDomains: false },
    crossOriginOpenerPolicy: https && { policy: 'same-origin' },
  }
}
