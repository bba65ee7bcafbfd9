/** Digits as Arabic and Persian keyboards write them, as 0 to 9. */
export const plainDigits = (typed: string) =>
  typed.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15))
