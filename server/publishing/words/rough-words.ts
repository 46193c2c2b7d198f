/**
 * Words that more often than not are meant to hurt, in both languages. They raise a question before sending and the order in the
 * queue; they hide nothing, since every one of them also stands in harmless sentences. A star stands for any ending.
 */
export const ROUGH_WORDS: readonly string[] = [
  'anjing, anjir, babi, bajingan, bangsat, bego, biadab, brengsek, cebong, goblok*, idiot*, jancok, jancuk, kampret, keparat, kontol',
  'lonte, memek, monyet, ngentot, pecun, sampah masyarakat, setan, sinting, sundal, tolol*, dungu, otak udang, mati aja, mati saja',
  'kubunuh, ku bunuh, gua bunuh, gue bunuh, saya bunuh, bunuh kau, bakar tokonya, bakar kiosnya, usir mereka, cina laknat, kafir laknat',
  'dasar cina, dasar kafir, asshole*, bastard*, bitch*, cunt*, dickhead*, fuck*, moron*, motherfucker*, retard*, scumbag*, shithead*',
  'slut*, vermin, whore*, kill you, kill yourself, burn their, go die, piece of shit, subhuman*',
].flatMap((words) => words.split(', '))
