import sql from "sql-template-tag";
import { manyLoader, noting, oneLoader } from "../../db/loaders";
import type { Session } from "../../db/session";
import type { ContractLotEntity } from "./contract-lot.entity";
import type { ContractPartyEntity } from "./contract-party.entity";
import type { ContractStatusChangeEntity } from "./contract-status-change.entity";
import type { ContractEntity } from "./contract.entity";

/** Batches over contracts, their parties, lots and moves of status. */
export function contractLoaders(session: Session) {
  const byId = oneLoader<ContractEntity>(
    session,
    (ids) => sql`select * from contract where id = any(${ids})`,
    (row) => row.id,
  );
  return {
    byId,
    byReference: oneLoader<ContractEntity>(
      noting(session, (row) => byId.prime(row.id, row)),
      (references) => sql`select * from contract where reference = any(${references})`,
      (row) => row.reference,
    ),
    partyById: oneLoader<ContractPartyEntity>(
      session,
      (ids) => sql`select * from contract_party where id = any(${ids})`,
      (row) => row.id,
    ),
    parties: manyLoader<ContractPartyEntity>(
      session,
      (ids) => sql`select * from contract_party where contract_id = any(${ids})
                   order by created_at, id`,
      (row) => row.contractId,
    ),
    lotById: oneLoader<ContractLotEntity>(
      session,
      (ids) => sql`select * from contract_lot where id = any(${ids})`,
      (row) => row.id,
    ),
    lots: manyLoader<ContractLotEntity>(
      session,
      (ids) => sql`select * from contract_lot where contract_id = any(${ids}) order by reference`,
      (row) => row.contractId,
    ),
    statusChanges: manyLoader<ContractStatusChangeEntity>(
      session,
      (ids) => sql`select * from contract_status_change where contract_id = any(${ids})
                   order by changed_at, id`,
      (row) => row.contractId,
    ),
  };
}
