import type { Session } from "../../db/session";
import type { DisclosurePolicy } from "../../disclosure/policy";
import { findEvidenceStates } from "../../domain/evidence/protection/released/evidence-state.repository";
import type { CountedFrom } from "./figure-states";
import { findCaseloadMarks, findStandings } from "./standing.repository";

/**
 * What the figures of the contracts in reach are counted from, as this very snapshot has it: three
 * statements for any number of contracts.
 *
 * @param contractIds only these; null for all
 */
export async function readCountedFrom(
  session: Session,
  policy: DisclosurePolicy | null,
  contractIds: readonly string[] | null,
): Promise<CountedFrom[]> {
  const [standings, { protectedContracts }] = await Promise.all([
    findStandings(session, contractIds),
    session.reach(),
  ]);
  const guarded = new Set(protectedContracts);
  const marks = await readMarks(
    session,
    standings.map(({ contractId }) => contractId),
  );
  return standings.map((standing) => ({
    standing,
    mark: marks.get(standing.contractId) ?? "",
    policy: guarded.has(standing.contractId) ? policy : null,
    disclosure: policy,
  }));
}

/** Whether a viewer may count people of a caseload, whom no kept count and no mark knows. */
export async function countsCaseload(session: Session): Promise<boolean> {
  return (await session.reach()).workers.length > 0;
}

async function readMarks(
  session: Session,
  contractIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (contractIds.length === 0) return new Map();
  if (await countsCaseload(session)) {
    const marks = await findCaseloadMarks(session, contractIds);
    return new Map(marks.map(({ contractId, mark }) => [contractId, mark]));
  }
  const states = await findEvidenceStates(session, contractIds);
  return new Map(
    states.map(({ contractId, services, mark }) => [contractId, `${services} ${mark}`]),
  );
}
