import type { Session } from "../../../db/session";
import {
  insertRateCard,
  type NewRateCard,
  type NewRateMetric,
} from "../../../domain/rate-card/rate-card.repository";
import type { Entitlement } from "../../../domain/rate-card/terms";
import type { IndigoProject } from "../indigo-project";
import { isSameData, NOTHING, type PartCount } from "./difference";
import type { Keys } from "./keys";
import type { MetricKeys } from "./metric-keys";
import { findImportedCards, type ImportedCard } from "./rate-cards.repository";

const REASON = "As the imported project has it";

/** Nothing is asked beyond the outcome itself: the source has no rules of entitlement. */
const ENTITLEMENT: Entitlement = {
  oncePerPerson: null,
  after: [],
  sustainedMonths: null,
  composite: null,
  comparison: null,
};

/** Agrees the prices and caps of projects; those that changed become a further version. */
export async function landRateCards(
  session: Session,
  projects: readonly IndigoProject[],
  keys: Keys,
  indicators: MetricKeys,
): Promise<PartCount> {
  const known = await findImportedCards(session, keys.contracts);
  const knownOf = new Map(known.map((card) => [card.contractId, card]));
  let { added, changed, unchanged } = NOTHING;
  for (const project of projects) {
    const contractId = keys.contract(project.reference);
    const before = knownOf.get(contractId);
    const card = cardOf(project, contractId, indicators, (before?.lastNumber ?? 0) + 1);
    if (card === null) continue;
    if (before !== undefined && isSameCard(card, before)) {
      unchanged += 1;
      continue;
    }
    await insertRateCard(session, card);
    if (before === undefined) added += 1;
    else changed += 1;
  }
  return { added, changed, unchanged, gone: 0 };
}

function cardOf(
  { rateCard, metrics }: IndigoProject,
  contractId: string,
  indicators: MetricKeys,
  number: number,
): NewRateCard | null {
  if (rateCard === null) return null;
  const { currency, effectiveFrom, counts, caps } = rateCard;
  const described = new Map(metrics.map((metric) => [metric.reference, metric]));
  return {
    ...{ contractId, number, currency, effectiveFrom, caps: [...caps], reason: REASON },
    metrics: rateCard.metrics.flatMap(({ reference, price }): NewRateMetric[] => {
      const indicatorLineageId = indicators.find(contractId, reference);
      // A model that could not be entered leaves its metrics without indicators; that is found there.
      if (indicatorLineageId === null) return [];
      const { title, description } = described.get(reference)!;
      return [
        {
          ...{ reference, title, description, counts, indicatorLineageId },
          ...{ nodeId: null, mappingId: null, wholeStar: false, explanation: null },
          rates: [{ partyId: null, area: null, price }],
          entitlement: ENTITLEMENT,
        },
      ];
    }),
  };
}

/** What is agreed, apart from when. */
function isSameCard(card: NewRateCard, known: ImportedCard): boolean {
  const terms = ({
    currency,
    effectiveFrom,
    caps,
    metrics,
  }: NewRateCard | ImportedCard): unknown => [
    ...[currency, effectiveFrom, caps],
    metrics.map(({ reference, title, description, counts, rates }) => ({
      ...{ reference, title, description, counts, rates },
    })),
  ];
  return isSameData(terms(card), terms(known));
}
