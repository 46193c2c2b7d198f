const set = (words: string) => new Set(words.split(' '))

/** A number behind one of these names a thing: a parcel, an order, a device. */
const THINGS = set(
  'resi awb order orders pesanan invoice inv faktur tiket ticket tickets booking ref referensi reference imei isbn issn barcode sku seri serial receipt tracking kode code kontrak voucher putusan produk plat polisi surat',
)
/** A number behind one of these is somebody's, whatever was named before. */
const SOMEBODY = set(
  'wa hp whatsapp telp tlp telepon telpon tel phone call sms cp kontak contact hub hubungi japri gopay ovo dana shopeepay nik ktp rek rekening norek ke to bca bri bni mandiri bsi',
)
/** Words that are written right against their number. */
const LABELS = set('wa hp no nomor telp tlp tel cp hub sms nik ktp rek norek rekening bca bri bni mandiri bsi')
const CONTACT = set(
  'wa hp whatsapp telp tlp telepon telpon tel phone call sms cp kontak contact hub hubungi japri gopay ovo dana shopeepay',
)

const BANK =
  /(?<![a-z])(?:rek|rekening|norek|account|bank|bca|bri|bni|btn|bsi|mandiri|cimb|niaga|permata|danamon|jago|seabank|transfer|trf|tf|setor|a\.n|a\/n|atas nama)(?![a-z])/gi
const BEFORE = 40
const AFTER = 30
const MONEY = /(?:rp|idr|usd|\$)[.\s]{0,2}$/i
const AMOUNT = /^[\s,-]{0,2}(?:rupiah|ribu|rb|juta|jt|miliar|milyar|triliun|perak|orang|kg)(?![a-z])/i
const WEB = /https?:\/\/|www\.|[a-z\d-]\.[a-z]{2,12}\//i
const CHAT = /wa\.me\/|whatsapp/i

const wordsOf = (text: string) => text.toLowerCase().match(/[a-z]+/g) ?? []

/** Whether a digit in words is written right against a number: its letters name no thing. */
type Joined = { readonly before: boolean; readonly behind: boolean }

/** Whether what stands from here to there is the number of a thing, a price, an amount or a part of an address on the web. */
export function isOfAThing(text: string, { from, to, joined }: { from: number; to: number; joined: Joined }): boolean {
  const before = text.slice(Math.max(0, from - BEFORE), from)
  const attached = /[a-z]+$/i.exec(before)?.[0].toLowerCase()
  if (attached !== undefined && !joined.before && !LABELS.has(attached)) return true
  if ((!joined.behind && /[a-z]/i.test(text[to] ?? '')) || /#\W?$/.test(before)) return true
  if (MONEY.test(before) || AMOUNT.test(text.slice(to, to + 16))) return true
  return isInAddress(text, from) || namesAThing(before)
}

/** Whether the text says right before that a number to call follows. */
export const isAnnounced = (text: string, from: number): boolean => {
  const before = text.slice(Math.max(0, from - 16), from)
  return /\+\W?$/.test(before) || CONTACT.has(wordsOf(before).at(-1) ?? '')
}

/** Makes a function that says whether a word about banks stands near a place of the text. */
export function nearBank(text: string): (from: number, to: number) => boolean {
  const places = [...text.matchAll(BANK)].map(({ index, 0: word }) => ({ from: index, to: index + word.length }))
  return (from, to) => {
    let low = 0
    let high = places.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (places[middle]!.to < from - BEFORE) low = middle + 1
      else high = middle
    }
    return low < places.length && places[low]!.from <= to + AFTER
  }
}

function namesAThing(before: string): boolean {
  for (const word of wordsOf(before.slice(before.search(/[.!?;\n][^.!?;\n]*$/) + 1))
    .slice(-3)
    .toReversed()) {
    if (SOMEBODY.has(word)) return false
    if (THINGS.has(word)) return true
  }
  return false
}

function isInAddress(text: string, from: number): boolean {
  const left = /\S{0,200}$/.exec(text.slice(Math.max(0, from - 200), from))?.[0] ?? ''
  return WEB.test(left) && !CHAT.test(left)
}
