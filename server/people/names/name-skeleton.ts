/** Letters of other scripts that a reader takes for Latin ones; pairs of look-alike and what it looks like. */
const LOOK_ALIKES = new Map(
  [
    'аa вb еe ёe кk мm нh оo рp сc тt уy хx іi їi јj ѕs ԁd ԛq ԝw һh ьb',
    'αa βb γy εe ζz ηn ιi κk μm νv οo ρp τt υu χx ωw ϲc ϳj',
    'ɑa ɡg ıi ɩi ʟl ƅb øo đd łl ħh',
  ]
    .flatMap((pairs) => pairs.split(' '))
    .map(([from = '', to = '']) => [from, to]),
)

/** Signs that differ on a keyboard and hardly on a screen. */
const SIGNS: Record<string, string> = { 0: 'o', 1: 'l', i: 'l', '|': 'l', '!': 'l', 5: 's', $: 's' }

/**
 * What a name looks like to somebody who reads it in passing: names with one skeleton cannot both be taken. It lowers case,
 * drops accents and separators, and writes look-alikes one way (`0`/`o`, `1`/`l`/`i`, `5`/`s`, `rn`/`m`, `vv`/`w`).
 */
export function nameSkeleton(name: string): string {
  const plain = name
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\s._-]+/gu, '')
  const latin = Array.from(plain, (sign) => LOOK_ALIKES.get(sign) ?? sign)
  return latin
    .map((sign) => SIGNS[sign] ?? sign)
    .join('')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
}
