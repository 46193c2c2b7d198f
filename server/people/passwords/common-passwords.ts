// Words that passwords here are made of, in both languages of the forum: affection, faith, football, places, trade, names.
const WORDS = `password passwd katasandi sandi rahasia secret kunci admin administrator root user guest master login welcome selamat
  datang letmein monkey dragon sunshine princess superman batman pokemon naruto starwars football baseball soccer shadow
  michael jessica charlie daniel ashley jordan hunter michelle andrew thomas freedom whatever trustno iloveyou loveyou lovely
  love forever angel baby sweet butterfly flower cookie computer internet samsung iphone android xiaomi google facebook
  instagram whatsapp telegram youtube tiktok twitter shopee tokopedia bukalapak lazada gojek grab kompasiana
  sayang cinta kasih aku kamu akusayangkamu akucintakamu sayangku cintaku rindu bahagia bismillah alhamdulillah allah allahuakbar
  insyaallah assalamualaikum muhammad islam kristus yesus tuhan surga ramadhan lebaran indonesia merdeka garuda pancasila
  jakarta bandung surabaya medan semarang makassar palembang yogyakarta jogja bogor depok bekasi tangerang malang
  bali padang solo batam aceh papua persib persija arema persebaya liverpool chelsea arsenal barcelona realmadrid manchester juventus
  budi agus andi rudi dewi sari putri putra rizky dimas bayu fajar wahyu nur siti fatimah aisyah ahmad abdul rahmat hidayat
  setiawan kurniawan santoso wijaya kusuma lestari ratna indah permata mawar melati anggrek bintang bulan matahari pelangi
  kucing kelinci singa harimau elang naga kupu ikan ayam sapi rumah sekolah kuliah guru dokter polisi tentara
  bapak ibuku mama papa ayah bunda adik kakak keluarga anakku istri suami nenek kakek lapak dualapak duit uang rupiah
  dagang jualan pedagang toko online offline daring luring pasar tanahabang kios grosir murah gratis ongkir lancar
  sukses rejeki rezeki berkah laris semangat jaya makmur sejahtera ganteng cantik manis imut keren hebat
  bangsat anjing bajingan asem mbuh terserah lupa lupasandi coba tes test testing contoh qwerty azerty asdfgh zxcvbn abc abcd abcdef
  hello halo hallo summer winter autumn spring monday friday october november december januari agustus senin jumat minggu
  pepper ginger maggie buster hockey killer mustang corvette ferrari harley yamaha honda suzuki kawasaki ninja vespa toyota
  matrix phoenix cheese banana orange coffee chocolate diamond silver golden purple yellow black white hitam putih merah biru`

/** When people were born, and when the country was. */
const YEARS = ['1945', ...Array.from({ length: 64 }, (_, index) => String(1965 + index))]
const ENDINGS = ['', '1', '12', '123', '1234', '12345', '123456', '01', '02', '07', '10', '11', '21', '22', '69', '77', '88', '99', '007']
  .concat('000', '111', '123!', '321', '666', '69!', '777', '888', '999', '!', '!!', '@123', '#1', 'ku', 'mu', 'aja', '4ever', 'forever')
  .concat(YEARS)
const BEGINNINGS = ['123', '1234', '12345', 'my', 'the', 'i', 'aku', 'ilove']

/** Fingers that walk over the keyboard: rows, columns and the digits, each way. */
const PATHS = [
  '1234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv5tgb',
  'qazwsxedcrfvtgb',
  '1q2w3e4r5t6y7u8i9o0p',
  'q1w2e3r4t5y6',
]
  .concat('zaq12wsxcde3', 'abcdefghijklmnopqrstuvwxyz', '147258369', '789456123', 'qwertyasdfghzxcvbn', 'asdfjklasdfjkl', 'a1b2c3d4e5f6g7')
  .concat('qweasdzxc123', '123qweasdzxc', '1234qwerasdfzxcv', 'abc123def456', '11223344556677889900', 'aabbccddeeff')

const SHORTEST = 8
/** Longer ones are rare, and longer walks begin like these. */
const LONGEST_WALK = 12

/** The passwords that everybody tries first, 8 characters and longer, in small letters: made from words, endings and walks. */
export function commonPasswords(): ReadonlySet<string> {
  const found = new Set<string>()
  const add = (password: string) => password.length >= SHORTEST && found.add(password)
  for (const word of WORDS.trim().split(/\s+/)) {
    for (const ending of ENDINGS) add(word + ending)
    for (const beginning of BEGINNINGS) add(beginning + word)
    add(word + word)
  }
  for (const path of PATHS) for (const walk of walksOf(path)) for (const ending of ['', '1', '!', '123']) add(walk + ending)
  return found
}

function walksOf(path: string): string[] {
  const walks: string[] = []
  for (const way of [path, Array.from(path).toReversed().join('')])
    for (let from = 0; from < way.length; from++)
      for (let to = from + 4; to <= Math.min(way.length, from + LONGEST_WALK); to++) walks.push(way.slice(from, to))
  return walks
}
