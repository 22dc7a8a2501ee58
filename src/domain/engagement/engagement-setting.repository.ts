import sql from "sql-template-tag";
import type { Session } from "../../db/session";
import type { ContractStatus } from "../contract/contract.entity";

/** What the keys and references of an engagement stand for; null where there is no such thing. */
export interface EngagementSetting {
  readonly contractId: string | null;
  readonly contractReference: string;
  readonly contractStatus: ContractStatus;
  readonly contractStartsOn: string;
  readonly contractEndsOn: string;
  readonly serviceId: string | null;
  readonly serviceName: string;
  readonly serviceContractId: string;
  readonly providerId: string;
  readonly providerReference: string;
  readonly keyworkerId: string | null;
}

/** Looks contract, service, provider and keyworker up, in one statement. */
export async function findSetting(
  session: Session,
  names: {
    contractId: string;
    serviceId: string;
    keyworker: string | null;
    /** Workers of whom the provider's is the keyworker, where none is named. */
    ownWorkers: readonly string[];
  },
): Promise<EngagementSetting> {
  return session.queryOne(
    sql`select c.id as contract_id, c.reference as contract_reference,
          c.status as contract_status, c.starts_on as contract_starts_on,
          c.ends_on as contract_ends_on, s.id as service_id, s.name as service_name,
          s.contract_id as service_contract_id, p.id as provider_id,
          p.reference as provider_reference, w.id as keyworker_id
        from (select) one
        left join contract c on c.id = ${names.contractId}
        left join service s on s.id = ${names.serviceId}
        left join organisation p on p.id = s.provider_id
        left join lateral (
          select id from worker
          where organisation_id = p.id and (
            reference = ${names.keyworker}
            or ${names.keyworker}::text is null and id = any(${names.ownWorkers}::uuid[])
          )
          order by id limit 1
        ) w on true`,
  );
}
