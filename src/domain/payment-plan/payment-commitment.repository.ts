import sql from "sql-template-tag";
import { newId } from "../../db/new-id";
import type { Session } from "../../db/session";
import { PaymentCommitmentEntity } from "./payment-commitment.entity";

/** Commitments of contracts, by reference. */
export const commitmentsOfContracts = (contractIds: readonly string[]) =>
  sql`select * from payment_commitment where contract_id = any(${contractIds})
      order by contract_id, reference`;

export const commitmentsById = (ids: readonly string[]) =>
  sql`select * from payment_commitment where id = any(${ids})`;

export function findCommitments(
  session: Session,
  contractId: string,
): Promise<PaymentCommitmentEntity[]> {
  return session.manager.findBy(PaymentCommitmentEntity, { contractId });
}

export async function findCommitment(
  session: Session,
  id: string,
): Promise<PaymentCommitmentEntity | null> {
  return session.manager.findOneBy(PaymentCommitmentEntity, { id });
}

/** @returns its key */
export async function insertCommitment(
  session: Session,
  row: Omit<PaymentCommitmentEntity, "id" | "version">,
): Promise<string> {
  const id = newId();
  await session.manager.insert(PaymentCommitmentEntity, { ...row, id });
  return id;
}

/** Changes a row that is still at `version`; says whether it was. */
export async function updateCommitment(
  session: Session,
  id: string,
  version: number,
  changes: Partial<Omit<PaymentCommitmentEntity, "id" | "version">>,
): Promise<boolean> {
  const result = await session.manager.update(
    PaymentCommitmentEntity,
    { id, version },
    { ...changes, version: version + 1 },
  );
  return result.affected === 1;
}
