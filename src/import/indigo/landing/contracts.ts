import { newId } from "../../../db/new-id";
import type { Session } from "../../../db/session";
import { ContractStatus } from "../../../domain/contract/contract.entity";
import { ImportError } from "../../import-error";
import type { Findings } from "../finding";
import type { IndigoProject } from "../indigo-project";
import {
  findContracts,
  findContractsOfOthers,
  insertContracts,
  insertStatusMoves,
  updateContracts,
  type ContractRow,
  type StatusMove,
} from "./contracts.repository";
import { compareRows, type PartCount } from "./difference";

const { DRAFT, ACTIVE, ENDED } = ContractStatus;

/** Statuses that a contract may move on to by what the source says. */
const FORWARD: Readonly<Record<ContractStatus, readonly ContractStatus[]>> = {
  [DRAFT]: [ACTIVE, ENDED],
  [ACTIVE]: [ENDED],
  [ENDED]: [],
  [ContractStatus.TERMINATED]: [],
};

const REASON = "As the stage of the imported project has it";

type Row = Omit<ContractRow, "id">;

/**
 * Enters projects as contracts, and what changed of known ones. A status moves on, never back; the
 * commissioner stays.
 *
 * @returns keys by reference
 * @throws ImportError where a reference is of a contract that did not come from the dataset
 */
export async function landContracts(
  session: Session,
  findings: Findings,
  projects: readonly IndigoProject[],
  organisations: ReadonlyMap<string, string>,
): Promise<{ count: PartCount; ids: ReadonlyMap<string, string> }> {
  const references = projects.map(({ reference }) => reference);
  const [other] = await findContractsOfOthers(session, references);
  if (other) throw ofAnother(other.reference, other.commissioner);
  const known = await findContracts(session, references);
  const before = new Map(known.map((row) => [row.reference, row]));
  const wanted = projects.map((project) =>
    settled(findings, project, rowOf(project, organisations), before.get(project.reference)),
  );
  const { added, changed, count } = compareRows(wanted, known, {
    wantedKey: ({ reference }) => reference,
    knownKey: ({ reference }) => reference,
    isSame,
  });
  const rows = added.map((row) => ({ ...row, id: newId() }));
  await insertContracts(session, rows);
  const changes = changed.map(({ wanted: row, known: { id } }) => ({ ...row, id }));
  await updateContracts(session, changes);
  await insertStatusMoves(session, movesOf([...rows, ...changes], before), REASON);
  return { count, ids: new Map([...known, ...rows].map((row) => [row.reference, row.id])) };
}

function rowOf(project: IndigoProject, organisations: ReadonlyMap<string, string>): Row {
  const { reference, title, status, ocdsId, period, value, commissioner } = project;
  return {
    ...{ reference, title, status, ocdsId, startsOn: period.start, endsOn: period.end },
    commissionerId: organisations.get(commissioner)!,
    valueMinor: value?.amountMinor ?? null,
    currency: value?.currency ?? null,
  };
}

const ofAnother = (reference: string, commissioner: string): ImportError =>
  new ImportError(
    `${reference} is the reference of a contract of ${commissioner} already, which did not come from ` +
      "this dataset: nothing was landed. Give that contract another reference, or leave the project out.",
  );

/** The row with what stays of the known one. */
function settled(
  findings: Findings,
  project: IndigoProject,
  row: Row,
  known: ContractRow | undefined,
): Row {
  if (known === undefined) return row;
  const facts = { project: project.reference };
  const isAhead = row.status !== known.status && !FORWARD[known.status].includes(row.status);
  if (isAhead) {
    const message = `The contract is ${known.status}: it does not go back to ${row.status}.`;
    findings.note(project, "STATUS_STAYS", message, facts);
  }
  if (row.commissionerId !== known.commissionerId) {
    const message = `Another commissioner, ${project.commissioner}, is named: the known one stays.`;
    findings.note(project, "COMMISSIONER_STAYS", message, facts);
  }
  const { commissionerId } = known;
  return { ...row, commissionerId, status: isAhead ? known.status : row.status };
}

const FIELDS = [
  ...["title", "ocdsId", "status", "startsOn", "endsOn", "valueMinor", "currency"],
] as readonly (keyof Row)[];

const isSame = (row: Row, known: ContractRow): boolean =>
  FIELDS.every((field) => row[field] === known[field]);

/** A contract begins as a draft. */
function movesOf(
  rows: readonly ContractRow[],
  before: ReadonlyMap<string, ContractRow>,
): StatusMove[] {
  return rows.flatMap(({ id, reference, status }) => {
    const from = before.get(reference)?.status ?? DRAFT;
    return from === status ? [] : [{ contractId: id, from, to: status }];
  });
}
