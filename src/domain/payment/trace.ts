import type { Cap } from "../rate-card/terms";
import type { ClaimFacts, TraceDetail, TraceRule, TraceStep } from "./calculation";

/** What a rule left of a line. A line keeps its last mark; steps are made of them when asked for. */
export interface Mark {
  /** What the rule before left; null for the first. */
  readonly previous: Mark | null;
  readonly rule: TraceRule;
  readonly quantity: number;
  readonly amountMinor: number;
  readonly detail: TraceDetail;
}

/** What a rule of entitlement or price left. */
export class RuleMark implements Mark {
  constructor(
    readonly previous: Mark | null,
    readonly rule: TraceRule,
    readonly quantity: number,
    readonly amountMinor: number,
    readonly detail: TraceDetail,
  ) {}
}

/** What a cap left, with what was left under it before: outcomes, and minor units. */
export class CapMark implements Mark {
  constructor(
    readonly previous: Mark | null,
    readonly rule: TraceRule,
    readonly quantity: number,
    readonly amountMinor: number,
    private readonly cap: Cap,
    private readonly countLeft: number | null,
    private readonly amountLeftMinor: number | null,
  ) {}

  get detail(): TraceDetail {
    const { cap, countLeft, amountLeftMinor } = this;
    return { kind: "cap", cap, countLeft, amountLeftMinor };
  }
}

/** The trace of a claim from its marks: each step takes what the one before gave. */
export function stepsOf({ quantity: claimed }: ClaimFacts, last: Mark | null): TraceStep[] {
  const steps: TraceStep[] = [];
  for (let mark = last; mark !== null; mark = mark.previous) {
    const { previous, rule, detail } = mark;
    steps.push({
      rule,
      quantityIn: previous?.quantity ?? claimed,
      quantityOut: mark.quantity,
      amountInMinor: previous?.amountMinor ?? 0,
      amountOutMinor: mark.amountMinor,
      detail,
    });
  }
  return steps.reverse();
}
