import { Checks } from "../checks";
import { checkIndicator } from "../indicator/indicator-checks";
import { checkAmount } from "../money-checks";
import { toIndicator } from "./to-indicator";
import type { Benefit, DesiredOutcome, WorkshopContent } from "./workshop-content";

/** Most characters of a text, so that all of them together can be kept with the model. */
const MOST_TEXT = 2_000;
/** Of a name or a title that becomes a part of another. */
const MOST_WHO = 90;
const MOST_EFFORT = 200;
const MOST_REF = 40;

/** Most entries of each list: what comes of them fits in one batch of the builder. */
const MOST = Object.freeze({
  ...{ whatIsKnown: 30, outcomes: 10, interventions: 10, efforts: 10, benefits: 20, risks: 20 },
});
const MOST_INDICATORS = 6;

/** Notes everything that is wrong with what was said, by the place in the input. */
export function checkContent(checks: Checks, said: Partial<WorkshopContent>): void {
  const text = (value: string | null | undefined, path: readonly string[], most = MOST_TEXT) => {
    if (value != null) checks.title(value, path, most);
  };
  for (const name of ["population", "need", "whoTheyAre", "whyMoreThanFour", "monitoring"] as const)
    text(said[name], [name]);
  const each = <T>(
    name: keyof typeof MOST,
    items: readonly T[] | undefined,
    check: (item: T, path: readonly string[]) => void,
  ): void => {
    if (!items || !checks.count(items, MOST[name], name)) return;
    items.forEach((item, i) => check(item, [name, `${i}`]));
  };
  each("whatIsKnown", said.whatIsKnown, ({ statement, source }, at) => {
    text(statement, [...at, "statement"]);
    text(source, [...at, "source"]);
  });
  each("outcomes", said.outcomes, (outcome, at) => checkOutcome(checks, outcome, at, text));
  checkRefs(checks, said.outcomes ?? []);
  each("interventions", said.interventions, (one, at) => {
    checks.title(one.title, [...at, "title"]);
    for (const name of ["output", "firstChange"] as const) text(one[name], [...at, name], 300);
    for (const name of ["whatIsKnown", "why", "assumptions"] as const)
      text(one[name], [...at, name]);
    checks.count(one.towards, MOST.outcomes, [...at, "towards"]);
  });
  each("efforts", said.efforts, (one, at) => {
    checks.title(one.who, [...at, "who"], MOST_WHO);
    checks.title(one.effort, [...at, "effort"], MOST_EFFORT);
    text(one.why, [...at, "why"]);
  });
  each("benefits", said.benefits, (one, at) => checkBenefit(checks, one, at, text));
  each("risks", said.risks, ({ risk, mitigation }, at) => {
    text(risk, [...at, "risk"]);
    text(mitigation, [...at, "mitigation"]);
  });
}

type CheckText = (value: string | null | undefined, path: readonly string[], most?: number) => void;

function checkOutcome(
  checks: Checks,
  outcome: DesiredOutcome,
  at: readonly string[],
  text: CheckText,
): void {
  checks.title(outcome.ref, [...at, "ref"], MOST_REF);
  checks.title(outcome.title, [...at, "title"]);
  for (const name of ["whoFor", "why", "reachedWhen"] as const) text(outcome[name], [...at, name]);
  if (!checks.count(outcome.indicators, MOST_INDICATORS, [...at, "indicators"])) return;
  outcome.indicators.forEach((indicator, i) => {
    const path = ["input", "content", ...at, "indicators", `${i}`];
    checks.issues.push(...checkIndicator(toIndicator(indicator), path));
    text(indicator.source, [...at, "indicators", `${i}`, "source"]);
  });
}

function checkRefs(checks: Checks, outcomes: readonly DesiredOutcome[]): void {
  outcomes.forEach(({ ref }, i) =>
    checks.that(
      outcomes.findIndex((one) => one.ref === ref) === i,
      ["outcomes", `${i}`, "ref"],
      "NOT_UNIQUE",
      `There is another outcome "${ref}": give each a ref of its own.`,
    ),
  );
}

function checkBenefit(
  checks: Checks,
  { who, what, worth, source, inWords }: Benefit,
  at: readonly string[],
  text: CheckText,
): void {
  checks.title(who, [...at, "who"]);
  checks.title(what, [...at, "what"], MOST_TEXT);
  text(source, [...at, "source"]);
  text(inWords, [...at, "inWords"]);
  if (!worth) return;
  checkAmount(checks, worth, [...at, "worth"]);
  checks.that(
    source != null,
    [...at, "source"],
    "REQUIRED",
    "Say in `source` where the amount comes from: others will ask.",
  );
}

/**
 * Notes interventions that lead to outcomes which the workshop does not have: looked at when all is
 * put together, as either may be said first.
 */
export function checkTowards(checks: Checks, { outcomes, interventions }: WorkshopContent): void {
  const refs = outcomes.map(({ ref }) => ref);
  const known =
    refs.length > 0 ? `one of ${refs.join(", ")}` : "none, as there are no outcomes yet";
  interventions.forEach(({ towards }, i) =>
    towards.forEach((ref, j) =>
      checks.that(
        refs.includes(ref),
        ["interventions", `${i}`, "towards", `${j}`],
        "UNKNOWN_OUTCOME",
        `There is no outcome "${ref}": give ${known}.`,
      ),
    ),
  );
}
