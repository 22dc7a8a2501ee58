import { endOfMonth } from "../period";

/** A calendar month, `YYYY-MM`. */
export type Month = string;

/** The month after one. */
export const addMonth = (month: Month): Month => endOfMonth(`${month}-01`, 1).slice(0, 7);
