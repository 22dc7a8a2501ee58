import { EVERY_STAR, releases, type Change } from "../../../disclosure/releases";
import { engagementsFor } from "../../../disclosure/policy";
import type { Session } from "../../../db/session";
import { findActivity, findRepetitions, type ActivityRow } from "./protection.repository";

/** How a contract's figures are protected. */
export interface ContractGuard {
  /** Fewest engagements that make sure that enough different people are behind them. */
  readonly threshold: number;
  /** What changed about its people, earliest first. */
  readonly changes: readonly Change[];
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
      return [id, { threshold: enough, changes: toChanges(rows) }];
    }),
  );
}

/** The last release of a Star's answers up to an instant; null where there is none yet. */
export function releaseAt(
  { changes, threshold }: ContractGuard,
  starId: string,
  instant: Date,
): Date | null {
  const known = changes.filter(({ at }) => at <= instant);
  return releases(known, threshold, starId).at(-1) ?? null;
}

function toChanges(rows: readonly ActivityRow[]): Change[] {
  return [...Map.groupBy(rows, (row) => row.at.getTime()).values()].map((some) => {
    const byStar = (value: (row: ActivityRow) => number) =>
      new Map(
        some.filter((row) => value(row) > 0).map((row) => [row.starId ?? EVERY_STAR, value(row)]),
      );
    return {
      at: some[0]!.at,
      started: some.reduce((sum, row) => sum + row.started, 0),
      paired: byStar((row) => row.paired),
      active: byStar((row) => row.active),
    };
  });
}
