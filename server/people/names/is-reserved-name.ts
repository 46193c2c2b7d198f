import { nameSkeleton } from './name-skeleton.ts'

/** Names that nobody may have, whole. */
const WHOLE = `anonim anonymous akun akun_dihapus deleted deleted_account dihapus pengguna user guest tamu seseorang semua all everyone here
  sistem system root robot bot server null undefined none nan true false api baru new edit me saya aku help bantuan info kontak contact
  postmaster webmaster abuse security keamanan noreply no_reply press humas redaksi editor rules aturan privasi privacy
  goto gojek idea kompasiana trenasia balinesia jokowi presiden wapres pedagang_resmi`

/** Words that speak for the house or for the authorities wherever they stand as a word of their own: `mod_ani`, `tim.resmi`. */
const PARTS = `mod mods staf staff resmi official admin admins administrator moderator pengurus petugas support customer_service operator
  verified terverifikasi menteri kementerian kemendag kemenkop kominfo komdigi bpom polri polisi police pemerintah
  ojk kppu bappebti pajak`

/** The house, the companies and the officials that the debate is about: also at the beginning or the end of a longer name. */
const EDGES = `admin administrator moderator dualapak lapakdaring lapakluring tiktok tiktokshop tokopedia bukalapak shopee lazada blibli
  gototokopedia ctcorp bytedance pdpasarjaya pasarjaya tanahabangresmi tetenmasduki masduki zulkiflihasan zulhas chairultanjung
  luhutpandjaitan kementerian presidenri`

const skeletons = (list: string) => list.trim().split(/\s+/).map(nameSkeleton)

const WHOLE_NAMES = new Set(skeletons(`${WHOLE} ${PARTS}`))
const WORDS = new Set(skeletons(PARTS))
const EDGE_NAMES = skeletons(EDGES)

/**
 * Whether a name speaks for somebody else: the house, its staff and its machinery, or companies and officials of the debate.
 * Looked at as a skeleton, so that `Adm1n` and `t.i.k.t.o.k` are known too; a number at the end changes nothing.
 */
export function isReservedName(name: string): boolean {
  const forms = [name, name.replace(/\d+$/, '')].map(nameSkeleton)
  return (
    forms.some((form) => WHOLE_NAMES.has(form) || EDGE_NAMES.some((edge) => form.startsWith(edge) || form.endsWith(edge))) ||
    name.split(/[._-]|\d+$/).some((word) => WORDS.has(nameSkeleton(word)))
  )
}
