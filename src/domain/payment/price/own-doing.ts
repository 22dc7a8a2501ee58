import { portion, type Ratio, ratio, rest } from "../../money";
import type { Comparison } from "../../rate-card/terms";
import { type TraceDetail, TraceRule } from "../calculation";

/** What is taken off an amount for what is not the service's own doing. */
export interface OwnDoing {
  readonly rule: TraceRule.DEADWEIGHT | TraceRule.ATTRIBUTION;
  /** What stays of an amount. */
  readonly kept: Ratio;
  readonly detail: TraceDetail;
}

/** Deadweight (1 less its share stays), then attribution (its share stays), as far as agreed. */
export function ownDoingOf(comparison: Comparison | null): readonly OwnDoing[] {
  const { deadweight = null, attribution = null } = comparison ?? {};
  const shares: OwnDoing[] = [];
  if (deadweight) {
    const kept = rest(ratio(deadweight.share));
    shares.push({ rule: TraceRule.DEADWEIGHT, kept, detail: { kind: "share", ...deadweight } });
  }
  if (attribution) {
    const kept = ratio(attribution.share);
    shares.push({ rule: TraceRule.ATTRIBUTION, kept, detail: { kind: "share", ...attribution } });
  }
  return shares;
}

/** An amount after all of them, each rounded half-up. */
export const keptOf = (amountMinor: number, shares: readonly OwnDoing[]): number =>
  shares.reduce((amount, { kept }) => portion(amount, kept), amountMinor);
