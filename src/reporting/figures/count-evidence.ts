import { DEFAULT_MINIMUM, type EvidenceRequest } from "../../domain/evidence/evidence-request";
import { BaselineRule } from "../../domain/evidence/question";
import { wholeEvidence, type ContractNodes } from "../../domain/evidence/star-evidence.service";
import type { NodeEntity } from "../../domain/node/node.entity";
import type { Loaders } from "../../loaders";
import type { ContractMonth } from "./contract-months";
import { evidenceRows, type EvidenceRows } from "./evidence-rows";
import { versionsAt, type CountedFrom } from "./figure-states";

/** A contract whose figures of some months are to be counted. */
export interface DueContract {
  readonly from: CountedFrom;
  readonly months: readonly ContractMonth[];
}

/**
 * The rows of contracts in the order of `due`, those of each by month: what the API answers to the
 * plain question `asOf` the end of each month. Contracts of one month are counted together.
 */
export async function countEvidence(
  loaders: Loaders,
  due: readonly DueContract[],
): Promise<EvidenceRows[][]> {
  const months = new Map(due.flatMap((one) => one.months.map((month) => [month.month, month])));
  const rows = due.map((): EvidenceRows[] => []);
  for (const month of months.values()) {
    const places = due.flatMap((one, place) =>
      one.months.some((own) => own.month === month.month) ? [place] : [],
    );
    const contracts = await Promise.all(
      places.map((place) => nodesOf(loaders, due[place]!.from, month)),
    );
    const answers = await wholeEvidence(loaders.evidenceReads, contracts, plainAt(month));
    places.forEach((place, i) => {
      rows[place]!.push(evidenceRows(due[place]!.from.standing, month, answers[i]!));
    });
  }
  return rows;
}

/** The nodes of the versions that are in force for the contract at the end of the month. */
export async function nodesOf(
  { modelVersion, node }: Loaders,
  { standing: { contractId, versions } }: CountedFrom,
  { asOf }: ContractMonth,
): Promise<ContractNodes> {
  const inForce = versionsAt(versions, asOf);
  await Promise.all(inForce.map((id) => modelVersion.byId.load(id)));
  const nodes: NodeEntity[][] = await Promise.all(inForce.map((id) => node.byVersion.load(id)));
  return { contractId, nodes: nodes.flat() };
}

/** The question that the API asks where nobody says otherwise. */
export const plainAt = ({ asOf }: ContractMonth): EvidenceRequest => ({
  ...{ asOf, from: null, to: null, minimumDays: 0, baselineRule: BaselineRule.FIRST },
  ...{ contractIds: null, serviceIds: null, where: [], excludeRetrospective: false },
  ...{ minimum: DEFAULT_MINIMUM, bandSetId: null, applyEditionMapping: false },
});
