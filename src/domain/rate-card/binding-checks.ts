import type { Checks } from "../checks";
import { nameOf } from "../node/node-layer";
import { NodeLayer } from "../node/node.entity";
import type { Binding, MetricToAgree } from "./agreed-card";
import type { Bindable } from "./binding.repository";
import { STAR_PRICE_CAUTION } from "./price-caution";
import type { RateMetricEntity } from "./rate-metric.entity";

/** What a metric is bound to, as it is kept. */
export type KeptBinding = Pick<
  RateMetricEntity,
  "nodeId" | "indicatorLineageId" | "mappingId" | "wholeStar"
>;

const NOTHING: KeptBinding = {
  nodeId: null,
  indicatorLineageId: null,
  mappingId: null,
  wholeStar: false,
};

const PAID_FOR: readonly NodeLayer[] = [
  NodeLayer.OUTPUT,
  NodeLayer.INTERIM_OUTCOME,
  NodeLayer.FINAL_OUTCOME,
];

/**
 * What a metric is bound to, as it is kept; notes why it cannot be.
 *
 * @param path of the metric
 */
export function keptBinding(
  checks: Checks,
  metric: MetricToAgree,
  bindables: readonly Bindable[],
  path: readonly string[],
): KeptBinding {
  const { to, key } = metric.binding;
  const found = bindables.find((one) => one.to === tableOf(to) && one.key === key);
  const at = [...path, "paysFor", to];
  checks.that(found !== undefined, at, "NOT_FOUND", `There is no such ${WORDS[to]}.`);
  if (!found) return NOTHING;
  checks.that(
    !found.isDraft,
    at,
    "NOT_PUBLISHED",
    `"${found.title}" is of a draft, which may still change: publish the version first, or name what ` +
      "is in the published one.",
  );
  checks.that(
    found.isAttached,
    at,
    "NOT_ATTACHED",
    `"${found.title}" is of a logic model that is not attached to this contract: attach it first.`,
  );
  checkLayer(checks, found, at);
  if (found.isStar) {
    checks.that(
      (metric.explanation ?? "").trim() !== "",
      [...path, "explanation"],
      "EXPLANATION_NEEDED",
      "This price sits on Star scores: say in `explanation` what they mean in that journey of " +
        `change, and why they are paid for. ${STAR_PRICE_CAUTION}`,
    );
  }
  return {
    nodeId: to === "node" ? key : null,
    indicatorLineageId: found.indicatorLineageId,
    mappingId: tableOf(to) === "mapping" ? key : null,
    wholeStar: to === "wholeStarOf",
  };
}

function checkLayer(checks: Checks, { layer, title }: Bindable, path: readonly string[]): void {
  checks.that(
    layer === null || PAID_FOR.includes(layer),
    path,
    "NOT_AN_OUTCOME",
    layer === null
      ? ""
      : `${nameOf({ title, layer })} is what is put in, not what comes of it: name an output or an ` +
          "outcome.",
  );
}

const tableOf = (to: Binding["to"]): Bindable["to"] => (to === "wholeStarOf" ? "mapping" : to);

const WORDS: Readonly<Record<Binding["to"], string>> = {
  node: "box of a logic model",
  indicator: "indicator",
  mapping: "mapping of a Star area",
  wholeStarOf: "mapping of a Star area",
};
