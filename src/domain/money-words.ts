import { minorDigits } from "./minor-digits";

/** An amount as people write it: "1,234.50 GBP". */
export function inMoney(amountMinor: number, currency: string): string {
  const digits = minorDigits(currency);
  const sign = amountMinor < 0 ? "-" : "";
  const text = String(Math.abs(amountMinor)).padStart(digits + 1, "0");
  const whole = Number(text.slice(0, text.length - digits)).toLocaleString("en-GB");
  const fraction = digits === 0 ? "" : `.${text.slice(-digits)}`;
  return `${sign}${whole}${fraction} ${currency}`;
}
