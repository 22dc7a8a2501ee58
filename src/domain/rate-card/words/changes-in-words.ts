import { describeDay } from "../../period";
import type { RateCardEntity } from "../rate-card.entity";
import { titlesOf, type RateMetricRow } from "../rate-metric.repository";
import { sentence } from "../../evidence/words";
import type { Rate } from "../terms";
import { capInWords } from "./cap-in-words";
import { entitlementInWords, type Titles } from "./entitlement-in-words";
import { priceInWords } from "./price-in-words";

/** A version with its metrics. */
export interface WholeCard {
  readonly card: RateCardEntity;
  readonly metrics: readonly RateMetricRow[];
}

/** Names of organisations by their keys. */
type Names = ReadonlyMap<string, string>;

/**
 * What one version pays otherwise than another, a sentence for each change.
 *
 * @param names of the organisations that have rates of their own
 */
export function changesInWords(before: WholeCard, after: WholeCard, names: Names): string[] {
  const titles = new Map([...titlesOf(before.metrics), ...titlesOf(after.metrics)]);
  return [
    ...changed(
      "It takes effect on",
      describeDay(before.card.effectiveFrom),
      describeDay(after.card.effectiveFrom),
    ),
    ...changed("Its currency is", before.card.currency, after.card.currency),
    ...metricChanges(before.metrics, after.metrics, { titles, names }),
    ...changed("Its limits:", capsOf(before.card, titles), capsOf(after.card, titles)),
  ];
}

/** What metrics and organisations are called. */
interface Called {
  readonly titles: Titles;
  readonly names: Names;
}

function metricChanges(
  before: readonly RateMetricRow[],
  after: readonly RateMetricRow[],
  called: Called,
): string[] {
  const earlier = new Map(before.map((metric) => [metric.reference, metric]));
  const later = new Set(after.map(({ reference }) => reference));
  return [
    ...before
      .filter(({ reference }) => !later.has(reference))
      .map(({ title }) => `"${title}" is no longer paid for.`),
    ...after.flatMap((metric) => {
      const old = earlier.get(metric.reference);
      if (old) return withinMetric(old, metric, called);
      return [`"${metric.title}" is new: ${pricesOf(metric, called)}`];
    }),
  ];
}

function withinMetric(before: RateMetricRow, after: RateMetricRow, called: Called): string[] {
  const name = `"${after.title}"`;
  const rules = ({ entitlement }: RateMetricRow): string =>
    entitlementInWords(entitlement, called.titles).join(" ") || "always earned.";
  return [
    ...changed(`What ${name} is called:`, `${before.title}.`, `${after.title}.`),
    ...changed(`What ${name} counts:`, `${before.counts}.`, `${after.counts}.`),
    ...(boundTo(before) === boundTo(after)
      ? []
      : [`${name} pays for something else of the logic model.`]),
    ...changed(`The price of ${name}:`, pricesOf(before, called), pricesOf(after, called)),
    ...changed(`When ${name} is earned:`, rules(before), rules(after)),
  ];
}

const boundTo = (metric: RateMetricRow): string =>
  [metric.nodeId, metric.indicatorLineageId, metric.mappingId, metric.wholeStar].join(" ");

const changed = (what: string, before: string, after: string): string[] =>
  before === after ? [] : [`${what} ${withoutStop(after)}; it was: ${withoutStop(before)}.`];

const withoutStop = (text: string): string => text.replace(/\.$/, "");

function pricesOf({ rates, currency }: RateMetricRow, { names }: Called): string {
  return rates.map((rate) => rateInWords(rate, currency, names)).join(" ");
}

function rateInWords({ partyId, area, price }: Rate, currency: string, names: Names): string {
  const forWhom = [
    ...(partyId === null ? [] : [`for ${names.get(partyId) ?? "another organisation"}`]),
    ...(area === null ? [] : [`in ${area}`]),
  ];
  const words = priceInWords(price, currency);
  return forWhom.length === 0 ? words : `${sentence(forWhom.join(" "))}: ${words}`;
}

function capsOf({ caps, currency }: RateCardEntity, titles: Titles): string {
  return caps.map((cap) => capInWords(cap, currency, titles)).join(" ") || "none.";
}
