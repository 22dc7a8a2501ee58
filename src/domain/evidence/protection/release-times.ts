import { releases, type Change } from "../../../disclosure/releases";
import { engagementsFor } from "../../../disclosure/policy";
import type { Session } from "../../../db/session";
import { findActivity, findRepetitions, type ActivityRow } from "./protection.repository";

/** How a contract's figures are protected. */
export interface ContractGuard {
  /** Fewest engagements that make sure that enough different people are behind them. */
  readonly threshold: number;
  /** The instants at which its answers move on, earliest first. */
  readonly releases: readonly Date[];
}

/** Guards of contracts, by key: two statements for any number of them. */
export async function contractGuards(
  session: Session,
  contractIds: readonly string[],
  threshold: number,
): Promise<ReadonlyMap<string, ContractGuard>> {
  const [repetitions, activity] = await Promise.all([
    findRepetitions(session, contractIds),
    findActivity(session, contractIds, threshold),
  ]);
  const repeated = new Map(repetitions.map((row) => [row.contractId, row]));
  const byContract = Map.groupBy(activity, (row) => row.contractId);
  return new Map(
    contractIds.map((id) => {
      const { surplus, most } = repeated.get(id) ?? { surplus: 0, most: 1 };
      const enough = engagementsFor(threshold, surplus, most);
      const rows = byContract.get(id) ?? [];
      return [id, { threshold: enough, releases: releases(toChanges(rows), enough) }];
    }),
  );
}

/** The last release up to an instant; null where there is none yet. */
export function releaseAt({ releases: all }: ContractGuard, instant: Date): Date | null {
  return all.findLast((release) => release <= instant) ?? null;
}

function toChanges(rows: readonly ActivityRow[]): Change[] {
  return [...Map.groupBy(rows, (row) => row.at.getTime()).values()].map((some) => {
    const byStar = (value: (row: ActivityRow) => number) =>
      new Map(some.filter((row) => value(row) > 0).map((row) => [row.starId ?? "", value(row)]));
    return {
      at: some[0]!.at,
      started: some.reduce((sum, row) => sum + row.started, 0),
      paired: byStar((row) => row.paired),
      active: byStar((row) => row.active),
    };
  });
}
