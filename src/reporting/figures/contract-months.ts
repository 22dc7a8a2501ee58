import { addDays, endOfMonth, startOfMonth } from "../../domain/period";

/** Most months of a contract that are kept, the current one included. */
const MOST_MONTHS = 36;

/** A month of a contract, at whose end its figures are looked at. */
export interface ContractMonth {
  /** Its first day. */
  readonly month: string;
  /** The instant of knowledge; null for the present. */
  readonly asOf: Date | null;
}

/**
 * The months from a contract's start to its end that are over, oldest first, and then the current
 * one, which stands for the present: also of a contract that ended, for which more may become known.
 */
export function contractMonths(
  { startsOn, endsOn }: { readonly startsOn: string; readonly endsOn: string },
  today: string,
): ContractMonth[] {
  const current = startOfMonth(today);
  const oldest = startOfMonth(endOfMonth(today, 1 - MOST_MONTHS));
  const last = startOfMonth(endsOn);
  const months: ContractMonth[] = [];
  let month = startOfMonth(startsOn) > oldest ? startOfMonth(startsOn) : oldest;
  while (month < current && month <= last) {
    const end = endOfMonth(month);
    months.push({ month, asOf: new Date(`${end}T23:59:59.999Z`) });
    month = addDays(end, 1);
  }
  return [...months, { month: current, asOf: null }];
}
