import {
  EVERY_STAR,
  groupReleases,
  releases,
  type Change,
  type GroupRelease,
  type PartChange,
} from "../../../disclosure/releases";
import { engagementsFor } from "../../../disclosure/policy";
import type { Session } from "../../../db/session";
import type { Split } from "../question";
import {
  findActivity,
  findParts,
  findRepetitions,
  type ActivityRow,
  type PartRow,
} from "./protection.repository";

/** The dimension that services are. */
export const SERVICE = "service";

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
    findActivity(session, contractIds, threshold, null),
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

/** A part of a contract, with what changed about its people. */
export interface ContractPart {
  readonly contractId: string;
  readonly partId: string;
  /** By dimension. */
  readonly values: ReadonlyMap<string, string>;
  readonly changes: readonly Change[];
}

/** The parts of contracts that dimensions and services tell apart: two statements. */
export async function contractParts(
  session: Session,
  split: Split,
  threshold: number,
): Promise<ContractPart[]> {
  const [parts, activity] = await Promise.all([
    findParts(session, split),
    findActivity(session, split.contractIds, threshold, split),
  ]);
  const byPart = Map.groupBy(activity, (row) => row.partId);
  return parts.map((part) => ({
    ...{ contractId: part.contractId, partId: part.partId, values: valuesOf(part, split) },
    changes: toChanges(byPart.get(part.partId) ?? []),
  }));
}

function valuesOf({ facts, serviceId }: PartRow, split: Split): ReadonlyMap<string, string> {
  const values = split.facts.map((fact, i): [string, string] => [fact, facts[i]!]);
  return new Map([...values, [SERVICE, serviceId ?? ""]]);
}

/** The last release of answers about groups up to an instant; null where there is none yet. */
export function groupReleaseAt(
  { changes, threshold }: ContractGuard,
  parts: readonly ContractPart[],
  dimensions: readonly string[],
  starId: string,
  instant: Date,
): GroupRelease | null {
  const moments = releases(
    changes.filter(({ at }) => at <= instant),
    threshold,
    starId,
  );
  const ofParts: PartChange[] = parts.flatMap(({ values, changes: own }) =>
    own.map((change) => ({ ...change, values })),
  );
  const tried = [...dimensions, SERVICE];
  return groupReleases(moments, ofParts, tried, threshold, starId).at(-1) ?? null;
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
      active: byStar((row) => row.active + (row.partId === null ? 0 : row.corrected)),
    };
  });
}
