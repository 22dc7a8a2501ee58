/** What ISO 4217 says where no currency is involved: nothing is there that would be in one. */
export const NO_CURRENCY = "XXX";
