import { newId } from "../../../db/new-id";
import type { Session } from "../../../db/session";
import type { IndigoClaim, IndigoProject } from "../indigo-project";
import {
  findImportedClaims,
  insertPaidClaims,
  insertRuns,
  rejectClaims,
  type ImportedClaim,
  type NewClaim,
  type NewRun,
} from "./claims.repository";
import type { PartCount } from "./difference";
import type { Keys } from "./keys";
import { IMPORTED } from "./ledger.repository";
import type { MetricKeys } from "./metric-keys";
import type { FindOwed } from "./payments";

const NOTE = "Counted from what was paid, by the price.";
const REASON = "The imported payments say otherwise now.";

/** What a payment tells of outcomes, with the claim that stands for it, if there is one. */
interface Told {
  readonly project: IndigoProject;
  readonly claim: IndigoClaim;
  readonly row: NewClaim;
  readonly known: ImportedClaim | undefined;
}

/** An amount that a run pays for a claim, or takes back. */
interface Line {
  readonly contractId: string;
  readonly currency: string;
  readonly period: { readonly start: string; readonly end: string };
  readonly claimId: string;
  readonly recipientId: string;
  readonly amountMinor: number;
}

/**
 * Enters outcomes that were paid for as claims, in the state paid. A claim never changes: where the
 * payments say otherwise now, it is rejected, and another one takes its place.
 */
export async function landClaims(
  session: Session,
  projects: readonly IndigoProject[],
  keys: Keys,
  metrics: MetricKeys,
  findOwed: FindOwed,
): Promise<PartCount> {
  const all = await findImportedClaims(session, keys.contracts);
  const chains = Map.groupBy(all, ({ contractId, reference }) => chainOf(contractId, reference));
  const told = projects.flatMap((project) =>
    project.claims.flatMap((claim) => tell(project, claim, keys, metrics, chains) ?? []),
  );
  const kept = new Set(told.map(({ known }) => known?.id));
  const changed = told.filter(({ claim, row, known }) => known && !isSame(claim, row, known));
  const added = told.filter(({ known }) => known === undefined);
  const gone = all.filter(({ id, isRejected }) => !isRejected && !kept.has(id));
  const fresh = [...added, ...changed];
  await insertPaidClaims(
    session,
    fresh.map(({ row }) => row),
    NOTE,
  );
  const stale = [...changed.map(({ known }) => known!), ...gone];
  await rejectClaims(
    session,
    stale.map(({ id }) => id),
    REASON,
  );
  const lines = [
    ...fresh.map(lineOf),
    ...stale.flatMap((claim) => takenBack(claim, projects, keys)),
  ];
  await insertRuns(session, runsOf(lines, findOwed), NOTE);
  const unchanged = told.length - fresh.length;
  return { added: added.length, changed: changed.length, unchanged, gone: gone.length };
}

const chainOf = (contractId: string, reference: string): string =>
  `${contractId} ${reference.replace(/@\d+$/, "")}`;

function tell(
  project: IndigoProject,
  claim: IndigoClaim,
  keys: Keys,
  metrics: MetricKeys,
  chains: ReadonlyMap<string, readonly (ImportedClaim & { readonly isRejected: boolean })[]>,
): Told | null {
  const contractId = keys.contract(project.reference);
  const outcomeMetricId = metrics.find(contractId, claim.metric);
  if (outcomeMetricId === null) return null;
  const reference = `${IMPORTED}${claim.key}`;
  const chain = chains.get(chainOf(contractId, reference)) ?? [];
  const organisationId = keys.organisation(claim.recipient);
  return {
    ...{ project, claim, known: chain.find(({ isRejected }) => !isRejected) },
    row: {
      ...{ id: newId(), contractId, outcomeMetricId, quantity: claim.quantity },
      reference: chain.length === 0 ? reference : `${reference}@${chain.length + 1}`,
      providerId: keys.organisation(claim.provider),
      achievedOn: claim.period.end,
      shares: [{ organisationId, share: "1" }],
    },
  };
}

const isSame = (claim: IndigoClaim, row: NewClaim, known: ImportedClaim): boolean =>
  claim.amountMinor === known.amountMinor &&
  row.quantity === known.quantity &&
  row.achievedOn === known.achievedOn &&
  row.outcomeMetricId === known.outcomeMetricId &&
  row.providerId === known.providerId &&
  row.shares[0]!.organisationId === known.shares[0]?.organisationId;

const lineOf = ({ project, claim, row }: Told): Line => ({
  ...{ contractId: row.contractId, claimId: row.id, period: claim.period },
  ...{ recipientId: row.shares[0]!.organisationId, amountMinor: claim.amountMinor },
  currency: project.rateCard!.currency,
});

/** Of a claim that nothing was paid for there is nothing to take back. */
function takenBack(claim: ImportedClaim, projects: readonly IndigoProject[], keys: Keys): Line[] {
  const { id: claimId, contractId, amountMinor, achievedOn, shares } = claim;
  const project = projects.find(({ reference }) => keys.contract(reference) === contractId);
  const currency = project?.rateCard?.currency;
  if (amountMinor === 0 || currency === undefined) return [];
  const recipientId = shares[0]!.organisationId;
  const period = { start: project!.period.start, end: achievedOn };
  return [{ contractId, claimId, period, recipientId, amountMinor: -amountMinor, currency }];
}

/** Lines of one contract and period are one run. */
function runsOf(lines: readonly Line[], findOwed: FindOwed): NewRun[] {
  const groups = Map.groupBy(lines, ({ contractId, period }) =>
    [contractId, period.start, period.end].join(" "),
  );
  return [...groups.values()].map((group): NewRun => {
    const { contractId, period, currency } = group[0]!;
    return {
      ...{ id: newId(), contractId, currency, entryId: findOwed(contractId, period) },
      ...{ periodStart: period.start, periodEnd: period.end },
      amountMinor: group.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
      lines: group.map(({ claimId, recipientId, amountMinor }) => ({
        ...{ claimId, recipientId, amountMinor },
      })),
    };
  });
}
