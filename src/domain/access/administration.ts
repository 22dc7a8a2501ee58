import { authorise } from "../../auth/authorise";
import type { Session } from "../../db/session";
import type { OrganisationEntity } from "../organisation/organisation.entity";
import { getOrganisation } from "../organisation/organisation.service";

/**
 * Makes sure that the viewer administers an organisation (null: the whole deployment).
 *
 * @throws Refusal `NotAllowed`
 */
export function requireAdministration(
  session: Session,
  organisation: Pick<OrganisationEntity, "id"> | null,
): Promise<void> {
  return authorise(session, "role.grant", { organisationId: organisation?.id });
}

/**
 * An organisation that the viewer administers.
 *
 * @throws Refusal where it is not there, or the viewer does not administer it
 */
export async function getAdministered(
  session: Session,
  id: string,
  path: readonly string[],
): Promise<OrganisationEntity> {
  const organisation = await getOrganisation(session, id, path);
  await requireAdministration(session, organisation);
  return organisation;
}
