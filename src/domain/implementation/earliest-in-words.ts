import { amount, counted, percent } from "../evidence/words";
import { describeDay } from "../period";
import { UnknownBecause, type EarliestDate, type Timing } from "./earliest-date";

/** When data can begin to mean something and how that is worked out, for a commissioner. */
export function earliestInWords(date: EarliestDate, timing: Timing): string {
  const { readyOn, notBefore, unknownBecause } = date;
  if (readyOn === null || notBefore === null) {
    return "No date can be worked out: the plan has neither training nor a pilot.";
  }
  const start =
    `Training and pilot are over on ${describeDay(readyOn)}; ` +
    (timing.intervalDays === null
      ? "this Star has no review interval. "
      : `second readings follow ${counted(timing.intervalDays, "day")} later, from ` +
        `${describeDay(notBefore)}. `);
  if (unknownBecause !== null) return start + UNKNOWN[unknownBecause](notBefore, timing);
  return `${start}${pairsInWords(date, timing)} The data can mean something from ${describeDay(date.on!)}.`;
}

function pairsInWords(
  { stillWanted, startedPerMonth, pairedShare, monthsToEnough, notBefore }: EarliestDate,
  { enoughPairs, counts, day }: Timing,
): string {
  const there =
    `${counted(counts!.paired, "pair of readings is", "pairs of readings are")} there, and ` +
    `${amount(enoughPairs)} wanted`;
  if (stillWanted === 0) return `${there}.`;
  const rate =
    `${inTenths(startedPerMonth!, "person starts", "people start")} in a month and ` +
    `${percent(counts!.paired, counts!.started)} of them have two readings to compare, which is ` +
    `${inTenths(startedPerMonth! * pairedShare!, "pair")} a month`;
  const from = notBefore! < day ? "today" : "then";
  const others = stillWanted === 1 ? "the last one takes" : `the other ${amount(stillWanted)} take`;
  return `${there}; ${rate}: ${others} ${inTenths(monthsToEnough!, "month")} from ${from}.`;
}

const UNKNOWN: Readonly<Record<UnknownBecause, (notBefore: string, timing: Timing) => string>> = {
  [UnknownBecause.NO_TRAINING]: () => "",
  [UnknownBecause.WITHHELD]: (notBefore) =>
    "How many people start and have two readings is withheld, for it or what follows from it would " +
    `be about few: the data can mean something from ${describeDay(notBefore)} at the earliest.`,
  [UnknownBecause.NO_RATE]: (notBefore, { enoughPairs }) =>
    `Nobody has two readings to compare yet, so how long ` +
    `${counted(enoughPairs, "pair takes", "pairs take")} is not known: the data can mean something later than ${describeDay(notBefore)}.`,
};

/** To one decimal; what is there and would be none of it is "under 0.1". */
function inTenths(value: number, one: string, many = `${one}s`): string {
  const tenths = Math.round(value * 10) / 10;
  return tenths === 0 && value > 0 ? `under 0.1 ${many}` : counted(tenths, one, many);
}
