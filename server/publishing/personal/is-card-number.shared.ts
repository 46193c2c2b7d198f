/** Beginnings that card companies give out, with the lengths of their numbers. */
const ISSUED =
  /^(?:4\d{15}|5[1-5]\d{14}|2(?:2[2-9]|[3-6]\d|7[01])\d{13}|3[47]\d{13}|35(?:2[89]|[3-8]\d)\d{12}|6(?:011|5\d\d)\d{12}|62\d{14,17})$/

/** Whether digits are the number of a payment card: given out, and right by the check digit of Luhn. */
export function isCardNumber(digits: string): boolean {
  if (!ISSUED.test(digits)) return false
  let sum = 0
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index])
    const doubled = index % 2 === 0 ? digit : digit * 2
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}
