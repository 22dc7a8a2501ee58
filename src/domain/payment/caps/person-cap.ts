import type { Cap } from "../../rate-card/terms";
import { TraceRule } from "../calculation";
import type { Line } from "../line";
import type { CapPass } from "./cap-pass";
import { isOfMetrics } from "./metrics-of-cap";
import { RunningTotals } from "./running-total";

/** At most so much for what one person achieved; claims that are of no person are not concerned. */
export class PersonCap implements CapPass {
  private readonly isConcerned: (line: Line) => boolean;
  private readonly people: RunningTotals<string>;

  constructor(cap: Extract<Cap, { kind: "person" }>) {
    this.isConcerned = isOfMetrics(cap.metrics);
    this.people = new RunningTotals(TraceRule.PERSON_CAP, cap, cap.amountMinor);
  }

  limit(line: Line): void {
    const { personKey } = line.claim;
    if (personKey !== null && this.isConcerned(line)) this.people.limit(personKey, line);
  }
}
