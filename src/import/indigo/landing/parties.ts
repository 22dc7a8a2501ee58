import { newId } from "../../../db/new-id";
import type { Session } from "../../../db/session";
import type { IndigoProject } from "../indigo-project";
import {
  findServices,
  insertParties,
  insertServices,
  updateServices,
} from "./contracts.repository";
import { compareRows, type PartCount } from "./difference";
import type { Keys } from "./keys";

/** Enters who takes part in which contract, as what. */
export async function landParties(
  session: Session,
  projects: readonly IndigoProject[],
  keys: Keys,
): Promise<PartCount> {
  const rows = projects.flatMap((project) =>
    project.parties.map(({ organisation, role }) => ({
      contractId: keys.contract(project.reference),
      organisationId: keys.organisation(organisation),
      role,
    })),
  );
  const added = await insertParties(session, rows);
  return { added, changed: 0, unchanged: rows.length - added, gone: 0 };
}

/** Enters what is delivered under contracts. */
export async function landServices(
  session: Session,
  projects: readonly IndigoProject[],
  keys: Keys,
): Promise<PartCount> {
  const wanted = projects.flatMap((project) =>
    project.services.map(({ name, provider, description }) => ({
      ...{ name, description, providerId: keys.organisation(provider) },
      contractId: keys.contract(project.reference),
    })),
  );
  const { added, changed, count } = compareRows(
    wanted,
    await findServices(session, keys.contracts),
    {
      wantedKey: ({ contractId, name }) => `${contractId} ${name}`,
      knownKey: ({ contractId, name }) => `${contractId} ${name}`,
      isSame: (row, known) =>
        row.providerId === known.providerId && row.description === known.description,
    },
  );
  await insertServices(
    session,
    added.map((row) => ({ ...row, id: newId() })),
  );
  await updateServices(
    session,
    changed.map(({ wanted: row, known: { id } }) => ({ ...row, id })),
  );
  return count;
}
