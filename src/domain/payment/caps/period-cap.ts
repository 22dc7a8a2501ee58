import { wholeMonths } from "../../months";
import type { Cap, CapPeriod } from "../../rate-card/terms";
import { TraceRule } from "../calculation";
import type { Line } from "../line";
import type { CapPass } from "./cap-pass";
import { isOfMetrics } from "./metrics-of-cap";
import { RunningTotals } from "./running-total";

const MONTHS: Readonly<Record<CapPeriod, number>> = { month: 1, quarter: 3, year: 12 };

/** At most so much for what is achieved in each period, counted from the contract's first day. */
export class PeriodCap implements CapPass {
  private readonly isConcerned: (line: Line) => boolean;
  private readonly periods: RunningTotals<number>;
  private readonly months: number;
  /** Lines come day by day. */
  private day = "";
  private period = 0;

  constructor(
    cap: Extract<Cap, { kind: "period" }>,
    private readonly firstDay: string,
  ) {
    this.isConcerned = isOfMetrics(cap.metrics);
    this.periods = new RunningTotals(TraceRule.PERIOD_CAP, cap, cap.amountMinor);
    this.months = MONTHS[cap.period];
  }

  limit(line: Line): void {
    if (this.isConcerned(line)) this.periods.limit(this.periodOf(line.claim.achievedOn), line);
  }

  private periodOf(day: string): number {
    if (day !== this.day) {
      this.day = day;
      this.period = Math.floor(wholeMonths(this.firstDay, day) / this.months);
    }
    return this.period;
  }
}
