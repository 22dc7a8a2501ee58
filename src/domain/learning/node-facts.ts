import { ClaimState } from "../claim/claim-state";
import type { ClaimCount } from "../claim/claim-counts.service";
import type { StarEvidence } from "../evidence/star-evidence";
import { toExact } from "../indicator/exact";
import { IndicatorDirection, type IndicatorRow } from "../indicator/indicator.entity";
import type { FigureRequest } from "../indicator/progress/figure.service";
import { progress } from "../indicator/progress/progress";
import { display } from "../indicator/unit";
import type { NodeEntity } from "../node/node.entity";
import { describePeriod } from "../period";
import type { PayingMetric } from "../rate-card/rate-metric.repository";
import type { IndicatorFacts, NodeFacts, Told } from "./learning-facts";
import type { OperationLoaders } from "./learning-reads";

const WANTED: Readonly<Record<IndicatorDirection, IndicatorFacts["wanted"]>> = {
  [IndicatorDirection.UP]: "rise",
  [IndicatorDirection.DOWN]: "fall",
  [IndicatorDirection.MAINTAIN]: null,
};

const ACCEPTED: readonly ClaimState[] = [ClaimState.VERIFIED, ClaimState.PAYABLE, ClaimState.PAID];

/**
 * What is known of nodes under one contract.
 *
 * @param evidence of the contract alone, by the nodes' keys
 */
export async function nodeFacts(
  reads: OperationLoaders,
  contractId: string,
  nodes: readonly NodeEntity[],
  evidence: ReadonlyMap<string, readonly StarEvidence[]>,
  asOf: Date | null,
): Promise<NodeFacts[]> {
  const [counts, ...found] = await Promise.all([
    reads.claim.counts(null).load(contractId),
    ...nodes.map(async (node) => ({
      node,
      paying: await reads.outcomeMetric.payingForNode(asOf).load(node.lineageId),
      indicators: await indicatorsOf(reads, contractId, node, asOf),
    })),
  ]);
  return found.map(({ node, paying, indicators }) => ({
    ...{ lineageId: node.lineageId, title: node.title, indicators },
    stars: (evidence.get(node.id) ?? []).flatMap(changeOf),
    paid: paying
      .filter((metric) => metric.contractId === contractId)
      .map((metric) => ({ title: metric.title, accepted: acceptedOf(metric, counts) })),
  }));
}

/** The outcome's figure, with the fewest people of the areas that it is made of. */
function changeOf({ definition, figure, areas }: StarEvidence): NodeFacts["stars"] {
  if (!figure) return [];
  const people = areas.filter(({ statistics }) => statistics !== null).map(({ n }) => n);
  const known = people.filter((n) => n !== null);
  return [
    {
      ...{ starId: definition.star.id, name: definition.star.name },
      n: known.length === people.length ? Math.min(...known) : null,
      ...{ meanChange: figure.weightedMeanChange, interval: figure.interval },
    },
  ];
}

function acceptedOf({ outcomeMetricId }: PayingMetric, counts: readonly ClaimCount[]): Told {
  return counts
    .filter(({ metricId, state }) => metricId === outcomeMetricId && ACCEPTED.includes(state))
    .reduce<Told>((so, { claims }) => (so === null || claims === null ? null : so + claims), 0);
}

async function indicatorsOf(
  { contents, indicatorFigure }: OperationLoaders,
  contractId: string,
  node: NodeEntity,
  asOf: Date | null,
): Promise<IndicatorFacts[]> {
  // Of all contracts of a model at once, so that twenty of them are not asked one by one.
  const request: FigureRequest = { contractIds: null, period: null, asOf, states: null };
  const indicators = await contents.indicatorsOf(node);
  const facts = await Promise.all(
    indicators.map(async (indicator) => {
      const answer = await indicatorFigure.answer(request).load(indicator);
      const figure = answer
        .byContract()
        .find(({ question }) => question.contracts[0]?.id === contractId);
      if (!figure) return [];
      const choice = { period: figure.question.period, target: answer.target, longer: null };
      const baseline = toExact(indicator.baseline);
      const moved =
        baseline && figure.value && !figure.isShort
          ? Number(figure.value.minus(baseline).toFixed())
          : null;
      const way = progress(figure, choice);
      return [
        {
          ...{ title: indicator.title, wanted: WANTED[indicator.direction], moved },
          share: way.raw && Number(way.raw.toFixed()),
          isOver: answer.target !== null && answer.target.periodEnd < figure.question.today,
          hasTarget: answer.target !== null,
          overdue: figure.missing
            .filter(({ isDue }) => isDue)
            .map(({ period }) => describePeriod(period)),
          inWords: figure.value
            ? inWords(indicator, figure.value, answer.target !== null, way.words)
            : way.words,
        },
      ];
    }),
  );
  return facts.flat();
}

function inWords(
  indicator: IndicatorRow,
  value: Parameters<typeof display>[0],
  hasTarget: boolean,
  words: string,
): string {
  if (hasTarget) return words;
  const baseline = toExact(indicator.baseline);
  const from = baseline ? `, from a baseline of ${display(baseline, indicator)}` : "";
  return `${display(value, indicator)}${from}.`;
}
