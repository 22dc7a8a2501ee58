import sql from "sql-template-tag";
import { newId } from "../../db/new-id";
import type { Session } from "../../db/session";
import { InvestmentEntity } from "./investment.entity";

/** Investments in contracts, by reference. */
export const investmentsOfContracts = (contractIds: readonly string[]) =>
  sql`select * from investment where contract_id = any(${contractIds})
      order by contract_id, reference`;

export const investmentsById = (ids: readonly string[]) =>
  sql`select * from investment where id = any(${ids})`;

export function findInvestments(session: Session, contractId: string): Promise<InvestmentEntity[]> {
  return session.manager.findBy(InvestmentEntity, { contractId });
}

export async function findInvestment(
  session: Session,
  id: string,
): Promise<InvestmentEntity | null> {
  return session.manager.findOneBy(InvestmentEntity, { id });
}

/** Keeps others from moving money of an investment until the transaction ends. */
export async function lockInvestment(session: Session, id: string): Promise<void> {
  await session.query(sql`select 1 from investment where id = ${id} for update`);
}

/** @returns its key */
export async function insertInvestment(
  session: Session,
  row: Omit<InvestmentEntity, "id" | "version">,
): Promise<string> {
  const id = newId();
  await session.manager.insert(InvestmentEntity, { ...row, id });
  return id;
}

/** Changes a row that is still at `version`; says whether it was. */
export async function updateInvestment(
  session: Session,
  id: string,
  version: number,
  changes: Partial<Omit<InvestmentEntity, "id" | "version">>,
): Promise<boolean> {
  const result = await session.manager.update(
    InvestmentEntity,
    { id, version },
    { ...changes, version: version + 1 },
  );
  return result.affected === 1;
}
