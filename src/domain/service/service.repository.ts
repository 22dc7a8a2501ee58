import type { Session } from "../../db/session";
import { ServiceEntity } from "./service.entity";

export type NewServiceRow = Omit<ServiceEntity, "version" | "createdAt">;

export async function findService(session: Session, id: string): Promise<ServiceEntity | null> {
  return session.manager.findOneBy(ServiceEntity, { id });
}

export async function findServiceByName(
  session: Session,
  contractId: string,
  name: string,
): Promise<ServiceEntity | null> {
  return session.manager.findOneBy(ServiceEntity, { contractId, name });
}

export async function insertService(session: Session, row: NewServiceRow): Promise<void> {
  await session.manager.insert(ServiceEntity, row);
}

/** Changes a row that is still at `version`; says whether it was. */
export async function updateService(
  session: Session,
  id: string,
  version: number,
  changes: Pick<ServiceEntity, "name" | "description">,
): Promise<boolean> {
  const result = await session.manager.update(
    ServiceEntity,
    { id, version },
    { ...changes, version: version + 1 },
  );
  return result.affected === 1;
}
