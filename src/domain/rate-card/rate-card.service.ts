import { isDeepStrictEqual } from "node:util";
import { authorise } from "../../auth/authorise";
import type { Session } from "../../db/session";
import { Checks } from "../checks";
import { findParties, lockContract } from "../contract/contract.repository";
import { getContract } from "../contract/current-contract";
import { expectVersion } from "../refusal";
import type { CardToAgree } from "./agreed-card";
import { keptBinding } from "./binding-checks";
import { findBindables, findKnownMetrics } from "./binding.repository";
import { checkAgreement, checkMetric, checkRates, checkSaid } from "./card-checks";
import {
  findRateCards,
  findRateMetrics,
  insertRateCard,
  type NewRateMetric,
} from "./rate-card.repository";
import type { RateCardEntity } from "./rate-card.entity";
import type { RateMetricRow } from "./rate-metric.repository";

/**
 * Agrees what a contract pays from a day on, as its next version. The last version again changes
 * nothing.
 *
 * @returns the version's key
 * @throws Refusal when it is not the viewer's to agree, breaks rules, or another was agreed since
 */
export async function agreeRateCard(session: Session, card: CardToAgree): Promise<string> {
  const contract = await getContract(session, card.contractId, ["input", "contract"]);
  await authorise(session, "price.agree", { contractId: contract.id });
  const checks = new Checks(["input"]);
  checkSaid(checks, card);
  if (checks.issues.some(({ code }) => code === "TOO_MANY")) checks.throwIfAny();
  await lockContract(session, contract.id);
  const versions = await findRateCards(session, contract.id);
  const last = versions.at(-1) ?? null;
  checkAgreement(checks, card, contract, versions);
  const metrics = await checkedMetrics(session, checks, card);
  if (last && isSame(last, await findRateMetrics(session, last.id), card, metrics)) return last.id;
  if (card.follows !== null) expectVersion("rate card", last?.number ?? 0, card.follows);
  checks.throwIfAny();
  return insertRateCard(session, {
    ...{ contractId: contract.id, number: (last?.number ?? 0) + 1, metrics },
    ...{ currency: card.currency, effectiveFrom: card.effectiveFrom },
    ...{ caps: [...card.caps], reason: card.reason },
  });
}

/** The metrics as they are kept; what is wrong with them is noted. */
async function checkedMetrics(
  session: Session,
  checks: Checks,
  { contractId, metrics }: CardToAgree,
): Promise<NewRateMetric[]> {
  const [bindables, known, parties] = await Promise.all([
    findBindables(
      session,
      contractId,
      metrics.map(({ binding }) => binding),
    ),
    findKnownMetrics(session, contractId),
    findParties(session, contractId),
  ]);
  const organisations = new Set(parties.map(({ organisationId }) => organisationId));
  return metrics.map((metric, i) => {
    const path = ["metrics", String(i)];
    checkMetric(checks, metric, known, path);
    checkRates(checks, metric, organisations, path);
    const { reference, title, description, counts, rates, entitlement, explanation } = metric;
    return {
      ...{ reference, title, description, counts, rates: [...rates], entitlement, explanation },
      ...keptBinding(checks, metric, bindables, path),
    };
  });
}

/** Whether a card says what a version says, reasons apart. */
function isSame(
  version: RateCardEntity,
  versionMetrics: readonly RateMetricRow[],
  card: CardToAgree,
  metrics: readonly NewRateMetric[],
): boolean {
  const kept = versionMetrics.map(toNewMetric);
  return (
    version.effectiveFrom === card.effectiveFrom &&
    version.currency === card.currency &&
    isDeepStrictEqual(version.caps, card.caps) &&
    isDeepStrictEqual(kept, metrics)
  );
}

function toNewMetric(row: RateMetricRow): NewRateMetric {
  return {
    ...{ reference: row.reference, title: row.title, description: row.description },
    ...{ counts: row.counts, rates: row.rates, entitlement: row.entitlement },
    ...{ explanation: row.explanation, nodeId: row.nodeId, mappingId: row.mappingId },
    ...{ indicatorLineageId: row.indicatorLineageId, wholeStar: row.wholeStar },
  };
}
