import type { Session } from "../../../db/session";
import type { Findings } from "../finding";
import { METRICS, PAYMENTS, RESULTS } from "../indigo-table";
import type { IndigoData } from "../indigo-project";
import { landClaims } from "./claims";
import { landCommitments, landInvestments, landRemarks } from "./commitments";
import { landContracts } from "./contracts";
import type { PartCount } from "./difference";
import { Keys } from "./keys";
import { MetricKeys } from "./metric-keys";
import { landModels } from "./models";
import { landOrganisations } from "./organisations";
import { landParties, landServices } from "./parties";
import { landPayments } from "./payments";
import { landPlans } from "./plans";
import { landRateCards } from "./rate-cards";
import { findIndicators, findOutcomeMetrics } from "./rate-cards.repository";
import { landResults } from "./results";

/** What is landed, in its order. */
export const PARTS = [
  ...(["organisations", "contracts", "parties", "services", "logic models", "rate cards"] as const),
  ...(["results", "payment plans", "payments", "claims", "commitments"] as const),
  ...(["investments", "remarks"] as const),
] as const;

export type Part = (typeof PARTS)[number];

/** Told before each part. */
export type OnPart = (part: Part) => void;

/**
 * Enters what was read of a folder, and what changed of what is known. The same again changes
 * nothing; what a file that is absent would say stays as it is.
 */
export async function landIndigo(
  session: Session,
  findings: Findings,
  data: IndigoData,
  onPart: OnPart,
): Promise<ReadonlyMap<Part, PartCount>> {
  const counts = new Map<Part, PartCount>();
  const { projects } = data;
  const land = async (part: Part, work: () => Promise<PartCount>): Promise<void> => {
    onPart(part);
    counts.set(part, await work());
  };
  onPart("organisations");
  const organisations = await landOrganisations(session, data.organisations);
  counts.set("organisations", organisations.count);
  onPart("contracts");
  const contracts = await landContracts(session, findings, projects, organisations.ids);
  counts.set("contracts", contracts.count);
  const keys = new Keys(organisations.ids, contracts.ids);
  await land("parties", () => landParties(session, projects, keys));
  await land("services", () => landServices(session, projects, keys));
  if (data.rows.has(METRICS.file)) {
    await land("logic models", () => landModels(session, findings, projects, keys));
  }
  const indicators = new MetricKeys(await findIndicators(session, keys.contracts));
  await land("rate cards", () => landRateCards(session, projects, keys, indicators));
  if (data.rows.has(RESULTS.file)) {
    await land("results", () => landResults(session, findings, projects, keys, indicators));
  }
  await land("payment plans", () => landPlans(session, projects, keys));
  const metrics = new MetricKeys(await findOutcomeMetrics(session, keys.contracts));
  onPart("payments");
  const hasPayments = data.rows.has(PAYMENTS.file);
  const payments = await landPayments(session, projects, keys, metrics, hasPayments);
  counts.set("payments", payments.count);
  if (hasPayments) {
    await land("claims", () => landClaims(session, projects, keys, metrics, payments.findOwed));
  }
  await land("commitments", () => landCommitments(session, projects, keys));
  await land("investments", () => landInvestments(session, projects, keys));
  await land("remarks", () => landRemarks(session, projects, keys));
  return counts;
}
