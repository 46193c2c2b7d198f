import { findPersonalData } from '../../publishing/personal/find-personal-data.shared.ts'
import { maskPersonalData } from '../../publishing/personal/mask-personal-data.shared.ts'

type Fields = Readonly<Record<string, string>>

/** Fields in which somebody writes what others read. */
const WRITTEN = ['text', 'title', 'motion'] as const

/** The fields of a form as its sender wants them after a question: with personal data masked, if he chose that. */
export function maskedIfAsked(fields: Fields): Fields {
  if (fields['mask'] !== 'yes') return fields
  const masked: Record<string, string> = { ...fields }
  for (const name of WRITTEN) if (masked[name]) masked[name] = maskPersonalData(masked[name], findPersonalData(masked[name]))
  return masked
}

/** What a command is told of whether its sender was asked before and sends it all the same. */
export const anywayIn = (fields: Fields): { anyway?: true } => (fields['anyway'] === 'yes' ? { anyway: true } : {})
