import { Exact, toExact } from "../indicator/exact";
import { RateStatus, type RateOfReturn } from "./internal-rate-of-return";

const HALF_UP = 1;

const WHY_NOT: Readonly<Record<Exclude<RateStatus, RateStatus.GIVEN>, string>> = {
  [RateStatus.NO_FLOWS]: "Nothing moved: there is no rate of return.",
  [RateStatus.NOTHING_BACK]: "Money was paid in and none came back: a rate of return needs both.",
  [RateStatus.NOTHING_PAID_IN]:
    "Money came back and none was paid in: a rate of return needs both.",
  [RateStatus.SEVERAL_RATES]:
    "Money went in and out by turns, so that several rates fit: none is given, for none is meant.",
  [RateStatus.NO_RATE]: "No rate between -99.9999% and 100,000,000% fits what moved.",
};

/** A rate of return as people say it: "5.12% a year." */
export function rateInWords({ status, rate }: RateOfReturn): string {
  if (status !== RateStatus.GIVEN) return WHY_NOT[status];
  const percent = toExact(rate!).times(new Exact("100")).round(2, HALF_UP).toFixed(2);
  return `${percent}% a year, by actual days of years of 365.`;
}
