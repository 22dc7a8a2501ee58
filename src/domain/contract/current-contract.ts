import { authorise } from "../../auth/authorise";
import type { Session } from "../../db/session";
import { conflict, expectVersion, notFound } from "../refusal";
import type { ContractEntity } from "./contract.entity";
import { findContract, updateContract } from "./contract.repository";

/** @throws Refusal `NotFound`, naming `path` */
export async function getContract(
  session: Session,
  id: string,
  path: readonly string[],
): Promise<ContractEntity> {
  const contract = await findContract(session, id);
  if (!contract) throw notFound("contract", path);
  return contract;
}

/**
 * The contract that the input of a mutation changes, as the viewer read it.
 *
 * @throws Refusal when it is not there, not the viewer's to change, or was changed in the meantime
 */
export async function getForChange(
  session: Session,
  id: string,
  version: number,
): Promise<ContractEntity> {
  const contract = await getContract(session, id, ["input", "contract"]);
  await authorise(session, "contract.change", { contractId: id });
  expectVersion("contract", contract.version, version);
  return contract;
}

/** @throws Refusal `Conflict` when somebody else was faster */
export async function updateOrConflict(
  session: Session,
  current: ContractEntity,
  changes: Partial<ContractEntity>,
): Promise<void> {
  if (await updateContract(session, current.id, current.version, changes)) return;
  throw conflict("This contract was changed in the meantime: read it again.");
}
