import { Refusal, type RefusalCode, type RefusalDetail } from '../kernel/refusal.ts'
import type { Envelope, Outcome, Signal } from './commands.ts'

/** From the main thread to the writer: the commands of one turn. */
export type WriterAsks = readonly { readonly id: number; readonly envelope: Envelope }[]

/** From the writer to the main thread: what a commit means for others, then its answers. */
export type WriterSays = { readonly signals: readonly Signal[]; readonly answers: readonly WriterAnswer[] }

export type WriterAnswer =
  | { readonly id: number; readonly outcome: Outcome }
  | { readonly id: number; readonly refusal: { readonly code: RefusalCode; readonly detail: RefusalDetail } }
  | { readonly id: number; readonly fault: { readonly message: string; readonly code: string | null; readonly stack: string | null } }

/** Packs an error for the way between threads, where classes are lost. */
export function packError(id: number, error: unknown): WriterAnswer {
  if (error instanceof Refusal) return { id, refusal: { code: error.code, detail: error.detail } }
  const { message = String(error), code, stack, cause } = error as Error & { code?: unknown }
  const causeCode = (cause as { code?: unknown } | undefined)?.code
  return { id, fault: { message, code: String(code ?? causeCode ?? '') || null, stack: stack ?? null } }
}

/** Unpacks an error on the other side; a fault keeps its code, so that a full disk is still known as one. */
export function unpackError(answer: Exclude<WriterAnswer, { outcome: Outcome }>): Error {
  if ('refusal' in answer) return new Refusal(answer.refusal.code, answer.refusal.detail)
  const { message, code, stack } = answer.fault
  return Object.assign(new Error(message), { code }, stack ? { stack } : {})
}
