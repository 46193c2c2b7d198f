import { Refusal, type RefusalCode, type RefusalDetail } from '../../kernel/refusal.ts'
import type { Envelope, Outcome, Signal } from '../commands.ts'

/** From the main thread to the writer: the commands of one turn, or that it was the last of them. */
export type WriterAsks = readonly { readonly id: number; readonly envelope: Envelope }[] | 'close'

/** From the writer to the main thread: what a commit means for others, then its answers. */
export type WriterSays = { readonly signals: readonly Signal[]; readonly answers: readonly WriterAnswer[] }

export type WriterAnswer =
  | { readonly id: number; readonly outcome: Outcome }
  | { readonly id: number; readonly refusal: { readonly code: RefusalCode; readonly detail: RefusalDetail } }
  | { readonly id: number; readonly fault: { readonly message: string; readonly code: string | null; readonly stack: string | null } }

/** Packs an error for the way between threads, where classes are lost. */
export function packError(id: number, error: unknown): WriterAnswer {
  if (error instanceof Refusal) return { id, refusal: { code: error.code, detail: error.detail } }
  if (!(error instanceof Error)) return { id, fault: { message: String(error), code: null, stack: null } }
  const { message, code, stack = null } = error as Error & { code?: unknown }
  return { id, fault: { message, code: typeof code === 'string' ? code : null, stack } }
}

/** Unpacks an error on the other side; a fault keeps its code, so that a full disk is still known as one. */
export function unpackError(answer: Exclude<WriterAnswer, { outcome: Outcome }>): Error {
  if ('refusal' in answer) return new Refusal(answer.refusal.code, answer.refusal.detail)
  const { message, code, stack } = answer.fault
  return Object.assign(new Error(message), { code }, stack ? { stack } : {})
}
