// In this order: most browsers also call themselves by the names of those they came from.
const BROWSERS: readonly (readonly [sign: RegExp, name: string])[] = [
  [/\bEdgA?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bUC ?Browser\//, 'UC Browser'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|CriOS)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]
const SYSTEMS: readonly (readonly [sign: RegExp, name: string])[] = [
  [/\bAndroid\b/, 'Android'],
  [/\b(?:iPhone|iPod)\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bWindows\b/, 'Windows'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
]

const LONGEST = 40

/**
 * What a browser says it is, short enough to tell one's own sessions apart: `Chrome, Android`. Versions and models are left out,
 * since they would only be kept about people. A program that is no browser is called by its first word.
 *
 * @param userAgent the header; empty if there is none
 */
export function deviceOf(userAgent: string): string {
  const known = [BROWSERS, SYSTEMS].map((list) => list.find(([sign]) => sign.test(userAgent))?.[1]).filter((name) => name !== undefined)
  if (known.length > 0) return known.join(', ')
  return (/^[!-~]+/.exec(userAgent)?.[0] ?? '').slice(0, LONGEST)
}
