import type { Cap, Entitlement, MetricCounts, Rate } from "./terms";

/** What of a logic model a metric pays for, by the key that the caller gives. */
export interface Binding {
  readonly to: "node" | "indicator" | "mapping" | "wholeStarOf";
  readonly key: string;
}

/** A metric as somebody wants it in a card. */
export interface MetricToAgree {
  readonly reference: string;
  readonly title: string;
  readonly description: string | null;
  readonly counts: MetricCounts;
  readonly binding: Binding;
  /** What the scores mean in the Star's journey of change (D6). */
  readonly explanation: string | null;
  readonly rates: readonly Rate[];
  readonly entitlement: Entitlement;
}

/** A card that somebody wants to be agreed. */
export interface CardToAgree {
  readonly contractId: string;
  readonly effectiveFrom: string;
  readonly currency: string;
  readonly reason: string | null;
  /** Number of the version that the caller takes for the last; null: not asked. */
  readonly follows: number | null;
  readonly metrics: readonly MetricToAgree[];
  /** In the order in which the contract applies them. */
  readonly caps: readonly Cap[];
}
