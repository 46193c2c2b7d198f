import { csvLine } from '../../kernel/csv-line.ts'
import type { Words } from '../../kernel/words.ts'
import type { Readers } from '../../store/readers.ts'
import { logMeasures, logOrder, logRemarks } from './log-remarks.ts'
import { logSentence } from './log-sentence.ts'
import { readLogAfter, type LoggedEntry } from './read-log.ts'

/** So many entries are held in memory at once. */
const SLICE = 500

/** The whole public log as CSV, in the order of its seals, slice by slice: what happened in words, and what was sealed. */
export async function* logCsv(readers: Readers, words: Words): AsyncGenerator<string> {
  yield csvLine(heads(words))
  for (let last = 0; ;) {
    const entries = await readers.snapshot((scope) => readLogAfter(scope, last, SLICE))
    if (entries.length === 0) return
    yield entries.map((entry) => csvLine(cells(entry, words))).join('')
    last = entries.at(-1)!.seq
  }
}

const heads = ({ t }: Words): string[] => [
  'seq',
  t('log:column.time'),
  t('log:column.what'),
  t('log:column.moderator'),
  t('log:column.rule'),
  t('log:column.reason'),
  t('log:column.measures'),
  t('log:column.remarks'),
  'entry',
  'hash',
]

function cells(entry: LoggedEntry, words: Words): (string | number | null)[] {
  const { seq, at, said, hash } = entry
  const { t, iso } = words
  return [
    seq,
    iso(at),
    logSentence(entry, words)
      .map(({ text }) => text)
      .join(' '),
    said.moderator ?? '',
    said.rule ?? null,
    said.reason === undefined ? '' : t(`moderation:because.${said.reason}`),
    logMeasures(entry, words).join('; '),
    [...logOrder(entry, words), ...logRemarks(entry, words)].join('; '),
    entry.entry,
    hash,
  ]
}
