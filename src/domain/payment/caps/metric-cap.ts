import type { Cap } from "../../rate-card/terms";
import { TraceRule } from "../calculation";
import type { Line } from "../line";
import type { CapPass } from "./cap-pass";

/** At most so many outcomes of a metric, or so much money for them, over the whole contract. */
export class MetricCap implements CapPass {
  private paidQuantity = 0;
  private paidMinor = 0;

  constructor(private readonly cap: Extract<Cap, { kind: "metric" }>) {}

  limit(line: Line): void {
    const { metric, count, amountMinor } = this.cap;
    if (line.metric?.terms.reference !== metric) return;
    const countLeft = count === null ? null : count - this.paidQuantity;
    const amountLeft = amountMinor === null ? null : amountMinor - this.paidMinor;
    line.limit(TraceRule.METRIC_CAP, this.cap, countLeft, amountLeft);
    this.paidQuantity += line.paidQuantity;
    this.paidMinor += line.amountMinor;
  }
}
