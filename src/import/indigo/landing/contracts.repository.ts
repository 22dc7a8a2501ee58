import sql from "sql-template-tag";
import { newId } from "../../../db/new-id";
import type { Session } from "../../../db/session";
import type { ContractEntity, ContractStatus } from "../../../domain/contract/contract.entity";
import type { ContractPartyEntity } from "../../../domain/contract/contract-party.entity";
import type { ServiceEntity } from "../../../domain/service/service.entity";

export type ContractRow = Omit<ContractEntity, "version" | "createdAt">;

const CONTRACT = sql`n(id uuid, reference text, title text, "commissionerId" uuid, "ocdsId" text,
  status text, "startsOn" date, "endsOn" date, "valueMinor" bigint, currency text)`;

export function findContracts(
  session: Session,
  references: readonly string[],
): Promise<ContractRow[]> {
  return session.query<ContractRow>(
    sql`select id, reference, title, commissioner_id, ocds_id, status, starts_on, ends_on,
          value_minor, currency
        from contract where reference = any(${references}) order by id for update`,
  );
}

/** Which of these references are of contracts that came another way, and who commissions them. */
export function findContractsOfOthers(
  session: Session,
  references: readonly string[],
): Promise<{ reference: string; commissioner: string }[]> {
  return session.query(
    sql`select c.reference, o.name as commissioner
        from contract c join organisation o on o.id = c.commissioner_id
        where c.reference = any(${references}) and o.reference not like 'INDIGO-ORG-%'
        order by c.reference`,
  );
}

export async function insertContracts(
  session: Session,
  rows: readonly ContractRow[],
): Promise<void> {
  await session.query(
    sql`insert into contract (id, reference, title, commissioner_id, ocds_id, status, starts_on,
          ends_on, value_minor, currency)
        select id, reference, title, "commissionerId", "ocdsId", status, "startsOn", "endsOn",
          "valueMinor", currency
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) ${CONTRACT}`,
  );
}

/** The commissioner stays: money was entered in its name. */
export async function updateContracts(
  session: Session,
  rows: readonly ContractRow[],
): Promise<void> {
  await session.query(
    sql`update contract c set title = n.title, ocds_id = n."ocdsId", status = n.status,
          starts_on = n."startsOn", ends_on = n."endsOn", value_minor = n."valueMinor",
          currency = n.currency, version = c.version + 1
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) ${CONTRACT}
        where c.id = n.id`,
  );
}

/** A contract that went from one status to another. */
export interface StatusMove {
  readonly contractId: string;
  readonly from: ContractStatus;
  readonly to: ContractStatus;
}

/** Keeps who moved contracts, and why. */
export async function insertStatusMoves(
  session: Session,
  moves: readonly StatusMove[],
  reason: string,
): Promise<void> {
  const rows = moves.map((move) => ({ ...move, id: newId() }));
  await session.query(
    sql`insert into contract_status_change
          (id, contract_id, from_status, to_status, reason, changed_by)
        select id, "contractId", "from", "to", ${reason}, ${session.viewer.subject}
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
          n(id uuid, "contractId" uuid, "from" text, "to" text)`,
  );
}

export type PartyRow = Pick<ContractPartyEntity, "contractId" | "organisationId" | "role">;

/** @returns how many were not there before */
export async function insertParties(
  session: Session,
  parties: readonly PartyRow[],
): Promise<number> {
  const rows = parties.map((party) => ({ ...party, id: newId() }));
  const added = await session.query(
    sql`insert into contract_party (id, contract_id, organisation_id, role)
        select id, "contractId", "organisationId", role
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
          n(id uuid, "contractId" uuid, "organisationId" uuid, role text)
        on conflict (contract_id, organisation_id, role) do nothing returning 1`,
  );
  return added.length;
}

export type ServiceRow = Pick<
  ServiceEntity,
  "id" | "contractId" | "providerId" | "name" | "description"
>;

const SERVICE = sql`n(id uuid, "contractId" uuid, "providerId" uuid, name text, description text)`;

export function findServices(
  session: Session,
  contractIds: readonly string[],
): Promise<ServiceRow[]> {
  return session.query<ServiceRow>(
    sql`select id, contract_id, provider_id, name, description from service
        where contract_id = any(${contractIds})`,
  );
}

export async function insertServices(session: Session, rows: readonly ServiceRow[]): Promise<void> {
  await session.query(
    sql`insert into service (id, contract_id, provider_id, name, description)
        select id, "contractId", "providerId", name, description
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) ${SERVICE}`,
  );
}

export async function updateServices(session: Session, rows: readonly ServiceRow[]): Promise<void> {
  await session.query(
    sql`update service s set provider_id = n."providerId", description = n.description,
          version = s.version + 1
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) ${SERVICE}
        where s.id = n.id`,
  );
}
