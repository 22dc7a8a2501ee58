import { rounded, type DisclosurePolicy } from "../../../disclosure/policy";
import type { ChecklistFigures, ChecklistSubject } from "./checklist-evidence.service";
import { nothingGiven, together, type GivenArea, type GivenTally } from "./protect-checklist";
import { toTally } from "./count-rows";

/**
 * What several contracts give, put together and rounded, with what is withheld in words. Those with
 * too few people are left out, and named.
 */
export function protectedFigures(
  { area, contracts }: ChecklistSubject,
  each: readonly GivenArea[],
  releasedAt: readonly (Date | null)[],
  policy: DisclosurePolicy,
): ChecklistFigures {
  const isTold = ({ people }: GivenArea): boolean => people !== null;
  const told = each.filter(isTold);
  const leftOut = contracts.filter((_, i) => !isTold(each[i]!)).map(({ name }) => name);
  const instants = releasedAt.filter((at, i) => at !== null && isTold(each[i]!));
  const asAt = instants.length > 0 ? new Date(Math.min(...instants.map(Number))) : null;
  const given = told.length > 0 ? together(told) : nothingGiven(toTally([], area));
  return {
    figures: roundedArea(given, policy),
    disclosure: { policy, asAt, words: wordsOf(given, { policy, asAt, leftOut }) },
  };
}

function roundedArea({ people, any, items }: GivenArea, policy: DisclosurePolicy): GivenArea {
  const round = (count: number | null): number | null =>
    count === null ? null : rounded(count, policy);
  const roundTally = ({ need, achieved }: GivenTally): GivenTally => ({
    need: round(need),
    achieved: round(achieved),
  });
  return {
    ...{ people: round(people), any: roundTally(any) },
    items: new Map([...items].map(([item, one]) => [item, roundTally(one)])),
  };
}

interface Circumstances {
  readonly policy: DisclosurePolicy;
  readonly asAt: Date | null;
  readonly leftOut: readonly string[];
}

function wordsOf(given: GivenArea, { policy, asAt, leftOut }: Circumstances): string[] {
  const rule =
    `Figures about fewer than ${policy.threshold} people are withheld, and others with them from ` +
    "which they would follow.";
  const when = asAt
    ? `Figures are as at ${asAt.toISOString().slice(0, 10)}: they move on when records of enough people are new.`
    : "Nothing can be given yet: records of too few people are there.";
  const isAny = [given.any, ...given.items.values()].some(
    ({ need, achieved }) => need === null || achieved === null,
  );
  return [
    rule,
    when,
    ...(given.people !== null && isAny
      ? ["Some of this answer is withheld: null, and not 0."]
      : []),
    ...(given.people !== null && leftOut.length > 0
      ? [`Left out, with too few people: ${leftOut.join(", ")}.`]
      : []),
  ];
}
