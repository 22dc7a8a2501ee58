import sql from "sql-template-tag";
import type { Session } from "../db/session";
import { ContractEntity } from "../domain/contract/contract.entity";
import { findOrganisationByReference } from "../domain/organisation/organisation.repository";
import { notFound } from "../domain/refusal";
import { WorkerEntity } from "../domain/worker/worker.entity";
import type { GrantedTo } from "./grant-arguments";

/** The database keys of what a command names. */
export interface GrantedToKeys {
  readonly organisationId: string | null;
  readonly contractId: string | null;
  readonly workerId: string | null;
}

/** @throws Refusal `NotFound` for a reference that there is not, saying how to list those there are */
export async function resolveTo(session: Session, to: GrantedTo): Promise<GrantedToKeys> {
  if (to.organisation === null) return { organisationId: null, contractId: null, workerId: null };
  const organisation = await findOrganisationByReference(session, to.organisation);
  if (!organisation) {
    const how = "npm run grant -- list organisations shows them";
    throw notFound(`organisation, ${to.organisation}: ${how}`, []);
  }
  const contract = to.contract
    ? await session.manager.findOneBy(ContractEntity, { reference: to.contract })
    : null;
  if (to.contract && !contract) throw notFound(`contract, ${to.contract}`, []);
  const { id: organisationId } = organisation;
  const worker = to.worker
    ? await session.manager.findOneBy(WorkerEntity, { organisationId, reference: to.worker })
    : null;
  if (to.worker && !worker) throw notFound(`worker of ${to.organisation}, ${to.worker}`, []);
  return {
    organisationId,
    contractId: contract?.id ?? null,
    workerId: worker?.id ?? null,
  };
}

/** Every organisation, in the order of the references. */
export function listOrganisations(
  session: Session,
): Promise<{ reference: string; name: string }[]> {
  return session.query(sql`select reference, name from organisation order by reference`);
}
