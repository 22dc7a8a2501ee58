import { andList } from "../../evidence/words";
import type { Comparison, Composite, Entitlement, OncePerPerson } from "../terms";
import { shareInWords } from "./share-in-words";

/** What metrics are called, by their references. */
export type Titles = ReadonlyMap<string, string>;

/** When a claim is earned, for a commissioner: one sentence for each rule, none without rules. */
export function entitlementInWords(entitlement: Entitlement, titles: Titles): string[] {
  const { oncePerPerson, after, sustainedMonths, composite, comparison } = entitlement;
  return [
    ...(oncePerPerson ? [once(oncePerPerson)] : []),
    ...(after.length > 0
      ? [`Only for somebody who has earned ${named(after, titles)} by the same day.`]
      : []),
    ...(sustainedMonths === null ? [] : [`It must have held for ${months(sustainedMonths)}.`]),
    ...(composite ? [needs(composite)] : []),
    ...(comparison ? takenOff(comparison) : []),
  ];
}

/** Metrics by their titles: `"Settled" and "At work"`. */
export function named(references: readonly string[], titles: Titles): string {
  return andList(references.map((reference) => `"${titles.get(reference) ?? reference}"`));
}

function once({ again, againAfterMonths }: OncePerPerson): string {
  if (again === "never") return "Paid once for a person.";
  const held = againAfterMonths === null ? "" : ` and held again for ${months(againAfterMonths)}`;
  return `Paid once for a person, and again where it was lost since${held}.`;
}

function needs({ atLeast, of, allPositive }: Composite): string {
  const which = of.length > 0 ? `these needs (${andList(of)})` : "the needs that a claim names";
  const all = allPositive ? ", and none of those named went otherwise" : "";
  return `At least ${atLeast} of ${which} were met${all}.`;
}

function takenOff({ baseline, deadweight, attribution }: Comparison): string[] {
  return [
    ...(baseline
      ? [
          `Of the cohort ${shareInWords(baseline.share)} would have achieved it anyway and are taken ` +
            `off (${KINDS[baseline.of]}; source: ${baseline.source}).`,
        ]
      : []),
    ...(deadweight
      ? [
          `${shareInWords(deadweight.share)} is taken off for what would have happened anyway ` +
            `(source: ${deadweight.source}).`,
        ]
      : []),
    ...(attribution
      ? [
          `${shareInWords(attribution.share)} of the rest is paid as this service's own doing ` +
            `(source: ${attribution.source}).`,
        ]
      : []),
  ];
}

const KINDS: Readonly<Record<NonNullable<Comparison["baseline"]>["of"], string>> = {
  comparison_group: "by a comparison group",
  baseline_rate: "by a baseline rate",
};

const months = (n: number): string => (n === 1 ? "1 month" : `${n} months`);
