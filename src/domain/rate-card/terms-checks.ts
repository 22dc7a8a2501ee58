import { Checks } from "../checks";
import type { Issue } from "../refusal";
import type { MetricTerms, Rate, RateCardTerms } from "./terms";
import { checkCaps } from "./terms-checks/cap-checks";
import { checkEntitlement } from "./terms-checks/entitlement-checks";
import { checkOrder } from "./terms-checks/order-checks";
import { checkPrice } from "./terms-checks/price-checks";
import type { Path } from "./terms-checks/values";

/** The terms of a card before it has keys. */
export interface ProposedTerms extends Pick<RateCardTerms, "currency" | "caps"> {
  readonly metrics: readonly ProposedMetric[];
}

export type ProposedMetric = Omit<MetricTerms, "id" | "metricId">;

const CURRENCY = /^[A-Z]{3}$/;
const MAX_METRICS = 200;
const MAX_RATES = 1_000;
const MAX_CAPS = 100;

/** What is wrong with a card's terms; empty when nothing is. Paths begin with `path`. */
export function checkTerms(terms: ProposedTerms, path: Path = []): readonly Issue[] {
  const checks = new Checks(path);
  const { currency, metrics, caps } = terms;
  const message = `"${currency}" is no currency: give its three letters, e.g. GBP.`;
  checks.that(CURRENCY.test(currency), "currency", "NOT_A_CURRENCY", message);
  checks.that(metrics.length > 0, "metrics", "REQUIRED", "Give at least one metric.");
  const isShort = checks.count(metrics, MAX_METRICS, "metrics");
  if (!isShort || !checks.count(caps, MAX_CAPS, "caps")) return checks.issues;
  const references = new Set<string>();
  metrics.forEach((metric, i) => {
    checkMetric(checks, metric, references, ["metrics", String(i)]);
    references.add(metric.reference);
  });
  checkOrder(checks, metrics, ["metrics"]);
  checkCaps(checks, caps, metrics, ["caps"]);
  return checks.issues;
}

/**
 * What of a card's terms is allowed and may yet be a slip, in words: metrics without a rate for
 * everybody.
 */
export function termsNotices({ metrics }: ProposedTerms): readonly string[] {
  return metrics
    .filter(({ rates }) => !rates.some(({ partyId, area }) => partyId === null && area === null))
    .map(
      ({ reference }) =>
        `"${reference}" has no rate for everybody: claims of other parties or areas than those ` +
        "named are paid nothing.",
    );
}

function checkMetric(
  checks: Checks,
  metric: ProposedMetric,
  references: ReadonlySet<string>,
  path: Path,
): void {
  const { reference, title, rates } = metric;
  checks.title(reference, [...path, "reference"]);
  checks.title(title, [...path, "title"]);
  checks.that(
    !references.has(reference),
    [...path, "reference"],
    "TWICE",
    `There are two metrics "${reference}": give each a reference of its own.`,
  );
  checkRates(checks, rates, [...path, "rates"]);
  checkEntitlement(checks, metric, [...path, "entitlement"]);
}

function checkRates(checks: Checks, rates: readonly Rate[], path: Path): void {
  checks.that(rates.length > 0, path, "REQUIRED", "Give at least one rate.");
  if (!checks.count(rates, MAX_RATES, path)) return;
  const known = new Set<string>();
  rates.forEach(({ partyId, area, price }, i) => {
    const whom = JSON.stringify([partyId, area]);
    const message = "Another rate is for the same party and area: which of them holds?";
    checks.that(!known.has(whom), [...path, String(i)], "TWICE", message);
    known.add(whom);
    if (area !== null) checks.title(area, [...path, String(i), "area"]);
    checkPrice(checks, price, [...path, String(i), "price"]);
  });
}
