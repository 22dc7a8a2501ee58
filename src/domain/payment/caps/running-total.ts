import type { Cap } from "../../rate-card/terms";
import type { TraceRule } from "../calculation";
import type { Line } from "../line";

/** Money under a limit, by whatever it is counted by: people, periods, or one for all. */
export class RunningTotals<Key> {
  private readonly paidMinor = new Map<Key, number>();

  constructor(
    private readonly rule: TraceRule,
    private readonly cap: Cap,
    private readonly mostMinor: number,
  ) {}

  limit(key: Key, line: Line): void {
    const paidMinor = this.paidMinor.get(key) ?? 0;
    line.limit(this.rule, this.cap, null, this.mostMinor - paidMinor);
    this.paidMinor.set(key, paidMinor + line.amountMinor);
  }
}
