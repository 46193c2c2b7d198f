import type { Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { selectField } from '../../page/fields.ts'
import type { FormState } from '../../page/form.ts'
import { RULES } from './rules.ts'

/** The list of the rules in force; left alone, it is the one that the reason speaks of. `of` tells two forms of one page apart. */
export const ruleField = (form: FormState, { t }: Words, of?: string): Html =>
  selectField(form, {
    name: 'rule',
    label: t('moderation:decide.rule'),
    optional: true,
    ...(of !== undefined && { of }),
    options: [
      { value: '', label: t('moderation:decide.no-rule') },
      ...RULES.map((rule) => ({ value: String(rule), label: `${rule}. ${t(`moderation:rule.${rule}`)}` })),
    ],
  })
