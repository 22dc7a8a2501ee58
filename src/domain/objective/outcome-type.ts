import { firstMatch, pattern, type Pattern } from "./matching";
import type { KindShare, OutcomeTypeHint } from "./classification";
import type { Reading } from "./reading";
import { CLOSE } from "./sureness";

const TYPES: readonly (readonly [OutcomeTypeHint, readonly Pattern[]])[] = [
  [
    "efficiency",
    [
      "@orgMeasure",
      "@lessen|@compare ~4 @cost",
      "@cost ~3 @lessen|@compare",
      "value_for_money",
      "efficiency|efficient|efficiently",
    ].map(pattern),
  ],
  [
    "legal_compliance",
    ["statutory|legal|legally|lawful|legislation|tribunal|regulations|duties"].map(pattern),
  ],
  [
    "economic",
    [
      "economy|economic|economically|businesses|prosperity|productivity",
      "local ~2 jobs|employers",
    ].map(pattern),
  ],
  [
    "social_value",
    ["social value", "carbon|emissions|cohesion", "local ~1 suppliers"].map(pattern),
  ],
  [
    "population",
    [
      "borough|county|city|district|population|communities|town|region|area|neighbourhood|nationally",
      "prevalence|incidence|mortality|inequalities|inequality",
      "@problem ~2 rate|rates",
      "rate|rates of ~2 @problem",
      "life ~0 expectancy",
    ].map(pattern),
  ],
  ["service_user", ["@people|@firstPerson", "@state"].map(pattern)],
];

/**
 * Which type of outcome a text speaks of, by its words: null when none tells, or when outcome is
 * neither first among `kinds` (the likeliest first) nor close to it.
 */
export function outcomeTypeOf(
  reading: Reading,
  kinds: readonly KindShare[],
): OutcomeTypeHint | null {
  const outcome = kinds.find(({ kind }) => kind === "outcome")!;
  if (kinds[0]!.share - outcome.share >= CLOSE || outcome.words.length === 0) return null;
  const found = TYPES.find(([, patterns]) =>
    patterns.some((one) => firstMatch(one, reading.units) !== null),
  );
  return found?.[0] ?? null;
}
