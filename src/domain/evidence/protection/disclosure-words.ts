import { rounded, type DisclosurePolicy } from "../../../disclosure/policy";
import { describeDay } from "../../period";
import { amount, andList, people } from "../words";
import type { Given } from "./given";

interface Told {
  readonly policy: DisclosurePolicy;
  readonly asAt: Date | null;
  /** References of contracts that are not in the answer. */
  readonly leftOut: readonly string[];
}

/** What of an answer was withheld and why, for a commissioner. */
export function disclosureWords(given: Given, { policy, asAt, leftOut }: Told): string[] {
  const few = `fewer than ${people(policy.threshold)}`;
  const areas = [...given.areas.values()];
  const hidden = areas.filter((area) => area === null).length;
  const hasGaps = areas.some((area) => area && [...area.counts.values()].includes(null));
  return [
    `A figure about ${few} is withheld, and with it others from which it would follow. This ` +
      "reduces the risk that somebody is made out; it cannot exclude it.",
    asAt
      ? `The figures are as at ${describeDay(asAt.toISOString().slice(0, 10))}: they move on at ` +
        `the end of a month or with an import, once the data of at least ` +
        `${people(policy.threshold)} changed.`
      : `Nothing can be given yet: there are ${few}.`,
    ...(leftOut.length > 0 ? [`Left out, with ${few}: ${andList(leftOut)}.`] : []),
    ...(given.engagements === null && asAt
      ? [`The group asked for, or another that follows, is of ${few}.`]
      : []),
    ...(given.engagements !== null && given.pairs === null
      ? [
          `How many people have two readings is withheld: beside the areas it would tell of ${few}.` +
            atLeast(given, policy),
        ]
      : []),
    ...(given.engagements !== null && hidden > 0
      ? [`Withheld whole: ${hidden} of ${areas.length} areas of the Star.`]
      : []),
    ...(hasGaps ? ["Parts of the counts by direction and stage are withheld."] : []),
    ...(policy.rounding > 0 ? [`Counts are rounded to ${policy.rounding}.`] : []),
  ];
}

/** What follows from the areas about the number that is withheld. */
function atLeast({ areas, engagements }: Given, policy: DisclosurePolicy): string {
  const most = Math.max(0, ...[...areas.values()].map((area) => area?.sums.n ?? 0));
  if (most === 0 || engagements === null) return "";
  const [some, all] = [most, engagements].map((n) => amount(rounded(n, policy)));
  return ` As the areas show, they are at least ${some} of ${all}.`;
}
