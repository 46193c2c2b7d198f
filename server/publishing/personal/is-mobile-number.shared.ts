/** Prefixes of the mobile networks of Indonesia, without the nought. */
const NETWORK = /^8(?:1[1-9]|2[1238]|3[1238]|5[1-9]|7[789]|8[1-9]|9[5-9])/

const BEGINS = /^(?:0?8|(?:00)?62)/

/** Whether digits are an Indonesian mobile number: `0`, `62` or, where the text says that it is one, nothing before `8xx`; 9 to 12 digits from the 8 on. */
export function isMobileNumber(digits: string, { bare }: { bare: boolean }): boolean {
  if (!BEGINS.test(digits)) return false
  const prefix = /^(?:00)?620?|^0/.exec(digits)?.[0] ?? ''
  const national = digits.slice(prefix.length)
  return (prefix !== '' || bare) && national.length >= 9 && national.length <= 12 && NETWORK.test(national)
}
