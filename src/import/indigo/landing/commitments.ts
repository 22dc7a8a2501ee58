import { newId } from "../../../db/new-id";
import type { Session } from "../../../db/session";
import type { IndigoProject } from "../indigo-project";
import {
  findCommitments,
  findInvestments,
  findRemarks,
  insertCommitments,
  insertInvestments,
  insertRemarks,
  updateCommitments,
  updateInvestments,
  updateRemarks,
  type CommitmentRow,
  type InvestmentRow,
  type RemarkRow,
} from "./commitments.repository";
import { compareRows, isSameData, type PartCount } from "./difference";
import type { Keys } from "./keys";

/** How rows of one kind are found and written, by contract and reference. */
interface Store<Row> {
  find(session: Session, contractIds: readonly string[]): Promise<Row[]>;
  insert(session: Session, rows: readonly Row[]): Promise<void>;
  update(session: Session, rows: readonly Row[]): Promise<void>;
}

interface Referenced {
  readonly id: string;
  readonly contractId: string;
  readonly reference: string;
}

async function landRows<Row extends Referenced>(
  session: Session,
  store: Store<Row>,
  wanted: readonly Omit<Row, "id">[],
  contractIds: readonly string[],
): Promise<PartCount> {
  const known = await store.find(session, contractIds);
  const keyOf = ({ contractId, reference }: Omit<Referenced, "id">): string =>
    `${contractId} ${reference}`;
  const { added, changed, count } = compareRows(wanted, known, {
    ...{ wantedKey: keyOf, knownKey: keyOf },
    isSame: (row, before) => isSameData({ ...row, id: before.id }, before),
  });
  const withId = (row: Omit<Row, "id">, id: string): Row => ({ ...row, id }) as Row;
  await store.insert(
    session,
    added.map((row) => withId(row, newId())),
  );
  await store.update(
    session,
    changed.map(({ wanted: row, known: { id } }) => withId(row, id)),
  );
  return count;
}

/** Enters who promised to pay how much for outcomes. */
export function landCommitments(
  session: Session,
  projects: readonly IndigoProject[],
  keys: Keys,
): Promise<PartCount> {
  const wanted = projects.flatMap(({ reference, commitments }) =>
    commitments.map(({ key, organisation, money, period, note }): Omit<CommitmentRow, "id"> => ({
      ...{ contractId: keys.contract(reference), payerId: keys.organisation(organisation), note },
      ...{ reference: key, maximumMinor: money?.amountMinor ?? null },
      currency: money?.currency ?? null,
      periodStart: period.start ?? null,
      periodEnd: period.end ?? null,
    })),
  );
  const store = { find: findCommitments, insert: insertCommitments, update: updateCommitments };
  return landRows(session, store, wanted, keys.contracts);
}

/** Enters what investors committed. */
export function landInvestments(
  session: Session,
  projects: readonly IndigoProject[],
  keys: Keys,
): Promise<PartCount> {
  const wanted = projects.flatMap(({ reference, investments }) =>
    investments.map((investment): Omit<InvestmentRow, "id"> => {
      const { key, organisation, committed, least, most, instrument, maximumReturn, note } =
        investment;
      return {
        ...{
          contractId: keys.contract(reference),
          reference: key,
          instrument,
          maximumReturn,
          note,
        },
        investorId: keys.organisation(organisation),
        committedMinor: committed?.amountMinor ?? null,
        minimumMinor: least?.amountMinor ?? null,
        maximumMinor: most?.amountMinor ?? null,
        currency: (committed ?? least ?? most)?.currency ?? null,
      };
    }),
  );
  const store = { find: findInvestments, insert: insertInvestments, update: updateInvestments };
  return landRows(session, store, wanted, keys.contracts);
}

/** Enters what the source says in words. */
export function landRemarks(
  session: Session,
  projects: readonly IndigoProject[],
  keys: Keys,
): Promise<PartCount> {
  const wanted = projects.flatMap(({ reference, remarks }) =>
    remarks.map(({ key, subject, text, source }): Omit<RemarkRow, "id"> => ({
      ...{ contractId: keys.contract(reference), reference: key, subject, body: text, source },
    })),
  );
  const store = { find: findRemarks, insert: insertRemarks, update: updateRemarks };
  return landRows(session, store, wanted, keys.contracts);
}
