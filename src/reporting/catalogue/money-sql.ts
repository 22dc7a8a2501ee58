/** ISO 4217 currencies whose smallest unit is not a hundredth. */
const [WHOLE, THOUSANDTHS] = [
  "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
  "BHD IQD JOD KWD LYD OMR TND",
].map((codes) => codes.split(" "));

const among = (currency: string, codes: readonly string[] = []): string =>
  `${currency} in (${codes.map((code) => `'${code}'`).join(", ")})`;

/** As SQL: an amount of minor units as a number of the currency, e.g. 1250 pence as 12.50. */
export const amountSql = (minor: string, currency: string): string => `
  case
    when ${among(currency, WHOLE)} then ${minor}::numeric
    when ${among(currency, THOUSANDTHS)} then round(${minor}::numeric / 1000, 3)
    else round(${minor}::numeric / 100, 2)
  end`;
