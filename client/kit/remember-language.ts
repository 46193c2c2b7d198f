const YEAR_S = 365 * 24 * 60 * 60

/** Remembers which language was chosen at the switch, so that `/` leads there the next time; a link that was shared changes nothing. */
export function rememberLanguage(): void {
  document.querySelector('.lang')?.addEventListener('click', ({ target }) => {
    const lang = target instanceof Element ? target.closest('a')?.lang : undefined
    if (lang) document.cookie = `lang=${lang}; path=/; max-age=${YEAR_S}; samesite=lax`
  })
}
