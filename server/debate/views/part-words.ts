import type { Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { jsonScript } from '../../page/json-script.ts'

/** What a script says where somebody takes part; only who is signed in needs it. */
export const partWords = ({ t }: Words): Html =>
  jsonScript('part', {
    waits: t('part:waits'),
    aside: t('part:aside'),
    'stance-waits': t('part:stance-waits'),
    unsent: t('part:unsent'),
    'sign-in': t('part:sign-in'),
    'sign-in-link': t('part:sign-in-link'),
  })
