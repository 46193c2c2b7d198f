import { trusted, type Html } from '../../kernel/html.ts'

/** Dots that stand for digits, with what is left between and before them: `08•• •••• ••41`. */
const DOTTED = /[0-9+]{0,3}[\p{L}]?•(?:[•\d .()-]*[•\d])?/gu

/** Draws what was dotted out in rendered text as dark blocks. Only text is touched, never a tag or what stands in it. */
export const markMasked = (markup: string): Html =>
  trusted(
    markup
      .split(/(<[^>]*>)/)
      .map((part) => (part.startsWith('<') ? part : part.replaceAll(DOTTED, '<mark>$&</mark>')))
      .join(''),
  )
