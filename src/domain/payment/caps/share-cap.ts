import { portionDown, ratio } from "../../money";
import type { Cap } from "../../rate-card/terms";
import { TraceRule } from "../calculation";
import type { Line } from "../line";
import type { CapPass } from "./cap-pass";
import { isOfMetrics } from "./metrics-of-cap";

/** What a share can be of. */
export interface Whole {
  /** People engaged by the period's end. */
  readonly participants: number;
  /** Outcomes earned by then, by all metrics. */
  readonly outcomes: number;
}

/**
 * At most a share of participants, or of outcomes, is paid for by some metrics. Of participants a
 * person is one however often they achieve; aggregate claims count by their outcomes.
 */
export class ShareCap implements CapPass {
  private readonly isConcerned: (line: Line) => boolean;
  private readonly people = new Set<string>();
  private left: number;

  constructor(
    private readonly cap: Extract<Cap, { kind: "share" }>,
    whole: Whole,
  ) {
    this.isConcerned = isOfMetrics(cap.metrics);
    this.left = portionDown(cap.stated ?? whole[cap.of], ratio(cap.share));
  }

  limit(line: Line): void {
    if (!this.isConcerned(line)) return;
    const person = this.cap.of === "participants" ? line.claim.personKey : null;
    if (person !== null && this.people.has(person)) return;
    line.limit(TraceRule.SHARE_CAP, this.cap, this.left, null);
    this.left -= line.paidQuantity;
    if (person !== null && line.isLeft) this.people.add(person);
  }
}
