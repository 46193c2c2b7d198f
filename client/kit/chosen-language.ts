const YEAR_S = 365 * 24 * 60 * 60

/** The language that was chosen on this device, kept where the server reads it: `/` leads there the next time. */
export const chosenLanguage = {
  get: (): string | null => /(?:^|; )lang=(id|en)(?:;|$)/.exec(document.cookie)?.[1] ?? null,
  set(lang: string): void {
    document.cookie = `lang=${lang}; path=/; max-age=${YEAR_S}; samesite=lax`
  },
}
