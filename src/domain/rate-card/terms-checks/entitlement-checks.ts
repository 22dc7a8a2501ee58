import type { Checks } from "../../checks";
import {
  type Comparison,
  type Composite,
  type Entitlement,
  MetricCounts,
  type MetricTerms,
  type OncePerPerson,
  type SourcedShare,
} from "../terms";
import { checkCount, checkNames, checkShare, type Path } from "./values";

type Metric = Pick<MetricTerms, "reference" | "counts" | "entitlement">;

/** What is wrong with when a metric is earned. */
export function checkEntitlement(checks: Checks, metric: Metric, path: Path): void {
  const { oncePerPerson, composite, sustainedMonths, comparison } = metric.entitlement;
  checkCount(checks, sustainedMonths, [...path, "sustainedMonths"]);
  if (oncePerPerson) checkOnce(checks, oncePerPerson, [...path, "oncePerPerson"]);
  if (composite) checkComposite(checks, composite, [...path, "composite"]);
  if (comparison) checkComparison(checks, comparison, metric, [...path, "comparison"]);
  checkPeopleAreCounted(checks, metric, path);
}

/** Some rules look at one person, whom claims of numbers do not name. */
function checkPeopleAreCounted(checks: Checks, { counts, entitlement }: Metric, path: Path): void {
  if (counts === MetricCounts.PEOPLE) return;
  const asked: Readonly<Partial<Record<keyof Entitlement, boolean>>> = {
    oncePerPerson: entitlement.oncePerPerson !== null,
    after: entitlement.after.length > 0,
    composite: entitlement.composite !== null,
  };
  for (const [rule, isAsked] of Object.entries(asked)) {
    checks.that(
      !isAsked,
      [...path, rule],
      "NEEDS_PEOPLE",
      "This rule looks at each person, and claims of this metric are of a number of outcomes: let " +
        "the metric count people, or leave the rule out.",
    );
  }
}

function checkOnce(checks: Checks, { again, againAfterMonths }: OncePerPerson, path: Path): void {
  const at = [...path, "againAfterMonths"];
  checkCount(checks, againAfterMonths, at);
  checks.that(
    again === "after_relapse" || againAfterMonths === null,
    at,
    "NEVER_AGAIN",
    "It is never earned again: leave the months out, or let it be earned again after a relapse.",
  );
}

function checkComposite(checks: Checks, { atLeast, of }: Composite, path: Path): void {
  checkCount(checks, atLeast, [...path, "atLeast"]);
  checkNames(checks, of, [...path, "of"]);
  checks.that(
    of.length === 0 || atLeast <= of.length,
    [...path, "atLeast"],
    "TOO_MANY",
    `At least ${atLeast} needs of ${of.length} named can never be: name more, or ask for fewer.`,
  );
}

function checkComparison(
  checks: Checks,
  { baseline, deadweight, attribution }: Comparison,
  { counts }: Metric,
  path: Path,
): void {
  checkSourced(checks, baseline, [...path, "baseline"]);
  checkSourced(checks, deadweight, [...path, "deadweight"]);
  checkSourced(checks, attribution, [...path, "attribution"]);
  checks.that(
    baseline === null || counts === MetricCounts.OUTCOMES,
    [...path, "baseline"],
    "NEEDS_OUTCOMES",
    "What a group would have achieved anyway is taken off a number of outcomes, never off one " +
      "person's: let the metric count outcomes, or give the share as deadweight.",
  );
}

function checkSourced(checks: Checks, sourced: SourcedShare | null, path: Path): void {
  if (sourced === null) return;
  checkShare(checks, sourced.share, [...path, "share"]);
  const { source } = sourced;
  const message = "Say where this share is from: source must not be blank.";
  checks.that(source.trim() !== "", [...path, "source"], "REQUIRED", message);
  checks.text(source, [...path, "source"]);
}
