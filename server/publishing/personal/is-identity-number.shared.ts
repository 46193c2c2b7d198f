const PROVINCES = new Set(
  '11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 51 52 53 61 62 63 64 65 71 72 73 74 75 76 81 82 91 92 93 94 95 96'.split(' '),
)

/** Whether digits are an identity number (NIK): province, regency, district, birthday (women: day + 40), number of the day. */
export function isIdentityNumber(digits: string): boolean {
  const [, province, regency, district, day, month, serial] = /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)\d\d(\d{4})$/.exec(digits) ?? []
  const birthday = Number(day) > 40 ? Number(day) - 40 : Number(day)
  return (
    PROVINCES.has(province ?? '') &&
    regency !== '00' &&
    district !== '00' &&
    birthday >= 1 &&
    birthday <= 31 &&
    Number(month) >= 1 &&
    Number(month) <= 12 &&
    serial !== '0000'
  )
}
