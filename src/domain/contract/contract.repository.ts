import sql, { type Sql } from "sql-template-tag";
import type { KeysetList } from "../../db/keyset";
import { newId } from "../../db/new-id";
import type { Session } from "../../db/session";
import { ContractLotEntity } from "./contract-lot.entity";
import { ContractPartyEntity, type PartyRole } from "./contract-party.entity";
import { ContractStatusChangeEntity } from "./contract-status-change.entity";
import { ContractEntity, type ContractStatus } from "./contract.entity";

export interface ContractFilter {
  readonly status?: readonly ContractStatus[] | null;
  /** Key of the commissioner. */
  readonly commissionerId?: string;
  /** Key of an organisation that is a party in one of `roles`, or in any. */
  readonly partyId?: string;
  readonly roles?: readonly PartyRole[] | null;
  /** Only contracts in force on this day by their period. */
  readonly on?: string | null;
  /** Only contracts whose title or reference contains this text, in either case. */
  readonly search?: string | null;
}

/** Contracts in the order of their references. */
export function contracts(filter: ContractFilter): KeysetList {
  return {
    columns: sql`c.*`,
    from: sql`contract c`,
    where: conditions(filter),
    order: [{ column: "c.reference", type: "text" }],
  };
}

/** Contracts that an organisation (the parent) buys or has a part in. */
export function contractsOfOrganisation(filter: ContractFilter): KeysetList {
  return {
    columns: sql`c.*`,
    from: sql`(
      select o.id as organisation_id, c.* from organisation o join lateral (
        select * from contract where commissioner_id = o.id
        union
        select contract.* from contract
        join contract_party party on party.contract_id = contract.id
        where party.organisation_id = o.id
      ) c on true
    ) c`,
    where: conditions(filter),
    parent: sql`c.organisation_id`,
    order: [{ column: "c.reference", type: "text" }],
  };
}

function conditions(filter: ContractFilter): Sql[] {
  const where: Sql[] = [];
  if (filter.status) where.push(sql`c.status = any(${filter.status})`);
  if (filter.commissionerId) where.push(sql`c.commissioner_id = ${filter.commissionerId}`);
  if (filter.partyId) {
    const roles = filter.roles ?? null;
    where.push(sql`exists (
      select from contract_party party
      where party.contract_id = c.id and party.organisation_id = ${filter.partyId}
        and (${roles}::text[] is null or party.role = any(${roles}))
    )`);
  }
  if (filter.on) where.push(sql`${filter.on}::date between c.starts_on and c.ends_on`);
  if (filter.search) {
    where.push(sql`strpos(lower(c.title || ' ' || c.reference), lower(${filter.search})) > 0`);
  }
  return where;
}

export async function findContract(session: Session, id: string): Promise<ContractEntity | null> {
  return session.manager.findOneBy(ContractEntity, { id });
}

/** Keeps a contract and its parties from being changed by others until the transaction ends. */
export async function holdContract(session: Session, id: string): Promise<void> {
  await session.query(sql`select hold_contract(${id})`);
}

/** Keeps others from changing what hangs on a contract until the transaction ends. */
export async function lockContract(session: Session, id: string): Promise<void> {
  await session.query(sql`select from contract where id = ${id} for update`);
}

/** What another contract already has of these two unique values. */
export async function findTaken(
  session: Session,
  values: { reference: string; ocdsId: string | null; exceptId?: string },
): Promise<ContractEntity | null> {
  const [row] = await session.query<ContractEntity>(
    sql`select * from contract
        where (reference = ${values.reference} or ocds_id = ${values.ocdsId})
          and id is distinct from ${values.exceptId ?? null}::uuid
        limit 1`,
  );
  return row ?? null;
}

export type NewContractRow = Omit<ContractEntity, "version" | "createdAt">;

export async function insertContract(session: Session, row: NewContractRow): Promise<void> {
  await session.manager.insert(ContractEntity, row);
}

/** Changes a row that is still at `version`; says whether it was. */
export async function updateContract(
  session: Session,
  id: string,
  version: number,
  changes: Partial<Omit<ContractEntity, "id" | "version">>,
): Promise<boolean> {
  const result = await session.manager.update(
    ContractEntity,
    { id, version },
    { ...changes, version: version + 1 },
  );
  return result.affected === 1;
}

export async function insertLots(
  session: Session,
  lots: readonly ContractLotEntity[],
): Promise<void> {
  if (lots.length > 0) await session.manager.insert(ContractLotEntity, [...lots]);
}

export type NewPartyRow = Omit<ContractPartyEntity, "createdAt">;

export async function insertParties(
  session: Session,
  parties: readonly NewPartyRow[],
): Promise<void> {
  if (parties.length > 0) await session.manager.insert(ContractPartyEntity, [...parties]);
}

export async function findParties(
  session: Session,
  contractId: string,
): Promise<ContractPartyEntity[]> {
  return session.manager.findBy(ContractPartyEntity, { contractId });
}

export async function deleteParty(session: Session, id: string): Promise<void> {
  await session.manager.delete(ContractPartyEntity, { id });
}

export async function findLots(session: Session, contractId: string): Promise<ContractLotEntity[]> {
  return session.manager.findBy(ContractLotEntity, { contractId });
}

/** Whether anybody delivers a service of this provider under the contract. */
export async function hasService(
  session: Session,
  contractId: string,
  providerId: string,
): Promise<boolean> {
  const rows = await session.query(
    sql`select 1 from service where contract_id = ${contractId} and provider_id = ${providerId}
        limit 1`,
  );
  return rows.length > 0;
}

export async function insertStatusChange(
  session: Session,
  row: Omit<ContractStatusChangeEntity, "id" | "changedAt">,
): Promise<void> {
  await session.manager.insert(ContractStatusChangeEntity, { id: newId(), ...row });
}
