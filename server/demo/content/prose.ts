const BLOCK = /^(?:- |> |\d+\. )/

/**
 * Markdown written over several lines of source: a line break inside a paragraph becomes a space, so that a quote finds
 * its words however the source is wrapped; empty lines and the starts of list items and quotes stay.
 */
export function prose(source: TemplateStringsArray): string {
  return source
    .join('')
    .trim()
    .split(/\n\s*\n/)
    .map(joinLines)
    .join('\n\n')
}

const joinLines = (paragraph: string) =>
  paragraph
    .split('\n')
    .map((line) => line.trim())
    .reduce((text, line) => text + (BLOCK.test(line) ? '\n' : ' ') + line)
