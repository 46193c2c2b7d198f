/**
 * Keeps the list of reasons to those that fit the action and the rule, and the rule to the reason: both are one's own to change.
 * Nothing that was chosen is taken away without a word: a reason that does not fit any more is left to be chosen anew.
 */
export function narrowReasons(form: HTMLFormElement): void {
  const reason = form.querySelector<HTMLSelectElement>('select[name="reason"]')
  const rule = form.querySelector<HTMLSelectElement>('select[name="rule"]')
  if (!reason || !rule) return
  const narrow = () => {
    const wanted = kindOf(form, rule.value)
    rule.closest<HTMLElement>('.field')!.hidden = wanted === 'for'
    for (const option of reason.options) show(option, fits(option.dataset['of'], wanted))
    for (const group of reason.querySelectorAll('optgroup'))
      group.hidden = [...group.children].every((option) => (option as HTMLElement).hidden)
    if (reason.selectedOptions[0]?.disabled) reason.value = ''
  }
  form.addEventListener('change', ({ target }) => {
    if (target === reason) rule.value = ruleOf(reason) ?? rule.value
    narrow()
  })
  narrow()
}

/** Why a post stays (`for`), why it does not under a rule (its number) or under any (empty), or everything while nothing is chosen. */
function kindOf(form: HTMLFormElement, rule: string): 'for' | 'all' | { rule: string } {
  const { action = '', sanction = '', debate = '' } = Object.fromEntries(new FormData(form)) as Record<string, string>
  if (action === '' && sanction === '') return 'all'
  if (action === 'keep' && sanction === '') return debate === '' ? 'for' : 'all'
  return { rule }
}

function fits(of: string | undefined, wanted: ReturnType<typeof kindOf>): boolean {
  if (of === undefined || of === 'any' || wanted === 'all') return true
  if (wanted === 'for') return of === 'for'
  return of !== 'for' && (wanted.rule === '' || wanted.rule === of)
}

function ruleOf({ selectedOptions }: HTMLSelectElement): string | undefined {
  const of = selectedOptions[0]?.dataset['of']
  return of !== undefined && /^\d$/.test(of) ? of : undefined
}

function show(option: HTMLOptionElement, shown: boolean): void {
  option.hidden = !shown
  // Some browsers list what is hidden.
  option.disabled = !shown
}
