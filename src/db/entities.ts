import { ContractLotEntity } from "../domain/contract/contract-lot.entity";
import { ContractPartyEntity } from "../domain/contract/contract-party.entity";
import { ContractStatusChangeEntity } from "../domain/contract/contract-status-change.entity";
import { ContractEntity } from "../domain/contract/contract.entity";
import { ServiceEntity } from "../domain/service/service.entity";
import { OrganisationEntity } from "../domain/organisation/organisation.entity";

import { IdempotencyKeyEntity } from "./idempotency-key.entity";

/** Every table, for TypeORM; migrations are the truth, and a test compares the two. */
export const ENTITIES = [
  IdempotencyKeyEntity,
  ContractEntity,
  ContractLotEntity,
  ContractPartyEntity,
  ContractStatusChangeEntity,
  ServiceEntity,
  OrganisationEntity,
];
