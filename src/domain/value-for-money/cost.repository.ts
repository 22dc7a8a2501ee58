import sql from "sql-template-tag";
import { newId } from "../../db/new-id";
import type { Session } from "../../db/session";
import { ContractCostEntity } from "./contract-cost.entity";
import { CostAlternativeEntity } from "./cost-alternative.entity";

type Statement = "statedBy" | "statedAt" | "withdrawnBy" | "withdrawnAt" | "withdrawnReason" | "id";
export type NewCost = Omit<ContractCostEntity, Statement>;
export type NewAlternative = Omit<CostAlternativeEntity, Statement>;

/** What stood at an instant (null: now): stated by then, and not withdrawn by then. */
const stood = (asOf: Date | null) =>
  sql`stated_at <= coalesce(${asOf}::timestamptz, 'infinity')
    and coalesce(withdrawn_at, 'infinity') > coalesce(${asOf}::timestamptz, now())`;

/** Costs of contracts that stood at an instant (null: now), by the day they begin. */
export const costsOfContracts = (contractIds: readonly string[], asOf: Date | null) =>
  sql`select * from contract_cost where contract_id = any(${contractIds}) and ${stood(asOf)}
      order by contract_id, period_start, id`;

/** Alternatives of contracts that stood at an instant (null: now), as they were stated. */
export const alternativesOfContracts = (contractIds: readonly string[], asOf: Date | null) =>
  sql`select * from cost_alternative where contract_id = any(${contractIds}) and ${stood(asOf)}
      order by contract_id, stated_at, id`;

export const costsById = (ids: readonly string[]) =>
  sql`select * from contract_cost where id = any(${ids})`;

export const alternativesById = (ids: readonly string[]) =>
  sql`select * from cost_alternative where id = any(${ids})`;

export function findCost(session: Session, id: string): Promise<ContractCostEntity | null> {
  return session.manager.findOneBy(ContractCostEntity, { id });
}

export function findAlternative(
  session: Session,
  id: string,
): Promise<CostAlternativeEntity | null> {
  return session.manager.findOneBy(CostAlternativeEntity, { id });
}

/** @returns its key */
export async function insertCost(session: Session, row: NewCost): Promise<string> {
  const id = newId();
  const statedBy = session.viewer.subject;
  await session.manager.insert(ContractCostEntity, { ...row, id, statedBy });
  return id;
}

/** @returns its key */
export async function insertAlternative(session: Session, row: NewAlternative): Promise<string> {
  const id = newId();
  const statedBy = session.viewer.subject;
  await session.manager.insert(CostAlternativeEntity, { ...row, id, statedBy });
  return id;
}

/** Withdraws a row unless it is withdrawn; says whether it was not. */
export async function withdrawRow(
  session: Session,
  table: "contract_cost" | "cost_alternative",
  id: string,
  reason: string,
): Promise<boolean> {
  const name = table === "contract_cost" ? sql`contract_cost` : sql`cost_alternative`;
  const rows = await session.query(
    sql`update ${name} set withdrawn_by = ${session.viewer.subject},
          withdrawn_at = clock_timestamp(), withdrawn_reason = ${reason}
        where id = ${id} and withdrawn_at is null
        returning id`,
  );
  return rows.length > 0;
}
