import type { Session } from "../../db/session";
import { withholdParts } from "../../disclosure/complement";
import type { DisclosurePolicy } from "../../disclosure/policy";
import type { Period } from "../period";
import { invalid } from "../refusal";
import { countClaimsAt, countSeenClaims, type ClaimCountRow } from "./claim-counts.repository";
import { claimReleases } from "./claim-releases";

/** Claims of one metric in one state, as the viewer is told. */
export interface ClaimCount extends Pick<ClaimCountRow, "metricId" | "state"> {
  /** Null where withheld. */
  readonly claims: number | null;
  readonly outcomes: number | null;
  readonly people: number | null;
}

/**
 * Claims of contracts by metric and state, by the contract's key. Who sees claims counts those that
 * they see; others are told totals as of the last release, those of too few people withheld, and
 * more of the metric with them so that they cannot be worked out.
 *
 * @throws Refusal `ValidationFailed` for days, where the viewer is told totals only
 */
export async function claimCounts(
  session: Session,
  policy: DisclosurePolicy | null,
  contractIds: readonly string[],
  period: Period | null,
): Promise<ReadonlyMap<string, readonly ClaimCount[]>> {
  const { commissioned, delivered } = await session.reach();
  const sees = (id: string): boolean => commissioned.includes(id) || delivered.includes(id);
  const seen = contractIds.filter(sees);
  const told = contractIds.filter((id) => !sees(id));
  if (told.length > 0 && period) throw noPeriod();
  const rows = seen.length === 0 ? [] : await countSeenClaims(session, seen, period);
  const totals = told.length === 0 ? [] : await countTold(session, policy?.threshold ?? 1, told);
  return Map.groupBy([...rows, ...totals], (row) => row.contractId);
}

async function countTold(
  session: Session,
  threshold: number,
  contractIds: readonly string[],
): Promise<(ClaimCount & { readonly contractId: string })[]> {
  const releases = await claimReleases(session, contractIds, threshold);
  const asked = [...releases].flatMap(([id, until]) => (until ? [[id, until] as const] : []));
  if (asked.length === 0) return [];
  const rows = await countClaimsAt(session, asked);
  return [...Map.groupBy(rows, (row) => row.metricId).values()].flatMap((some) =>
    withholdSmall(some, threshold),
  );
}

/** The counts of one metric, the small ones withheld, and others so that they stay unknown. */
export function withholdSmall<Row extends ClaimCountRow>(
  rows: readonly Row[],
  threshold: number,
): (Omit<Row, "claims" | "outcomes" | "people"> & ClaimCount)[] {
  const shown = withholdParts(
    rows.map(({ behind }) => behind),
    threshold,
  );
  return rows.map((row, i) =>
    shown[i] === null ? { ...row, claims: null, outcomes: null, people: null } : row,
  );
}

const noPeriod = () =>
  invalid([
    {
      path: ["period"],
      code: "NOT_ALLOWED_FOR_AGGREGATES",
      message: "Leave `period` out: counts of two periods could be subtracted from each other.",
    },
  ]);
