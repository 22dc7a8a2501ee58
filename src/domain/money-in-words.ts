/**
 * An amount as people write it: "£600", "£12.50", "US$1,200".
 *
 * @param amountMinor whole minor units of the currency
 * @param currency ISO 4217
 */
export function moneyInWords(amountMinor: number, currency: string): string {
  const format = formatOf(currency);
  const { maximumFractionDigits: digits = 0 } = format.resolvedOptions();
  return format.format(amountMinor / 10 ** digits);
}

const formats = new Map<string, Intl.NumberFormat>();

function formatOf(currency: string): Intl.NumberFormat {
  const known = formats.get(currency);
  if (known) return known;
  const format = new Intl.NumberFormat("en-GB", {
    style: "currency",
    currency,
    trailingZeroDisplay: "stripIfInteger",
  });
  formats.set(currency, format);
  return format;
}
